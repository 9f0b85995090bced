import { i18n } from '#i18n';
import { isSiteOff, switchSite } from '../choices/sites.ts';
import type { Settings } from '../platform/messages.ts';

/** What the switches at the foot of the popup are given. */
export type SwitchesProps = {
  settings: Settings;
  /** Host of the tab's page, `''` where it has none. */
  host: string;
  onChange(change: Partial<Settings>): void;
};

/** The site's and the global switch, and marks on or off. */
export function Switches({ settings, host, onChange }: SwitchesProps) {
  const siteOn = !isSiteOff(settings.sitesOff, host);
  const toggleSite = (on: boolean) =>
    onChange({ sitesOff: switchSite(settings.sitesOff, host, on) });
  return (
    <fieldset class="switches">
      <Switch
        label={i18n.t('popup.everywhere')}
        checked={settings.enabled}
        onChange={(enabled) => onChange({ enabled })}
      />
      {host && (
        <Switch
          label={i18n.t('popup.site', [host])}
          checked={siteOn}
          disabled={!settings.enabled}
          onChange={toggleSite}
        />
      )}
      <Switch
        label={i18n.t('popup.marks')}
        checked={settings.marks}
        disabled={!settings.enabled}
        onChange={(marks) => onChange({ marks })}
      />
    </fieldset>
  );
}

type SwitchProps = {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
};

function Switch({ label, checked, disabled, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
