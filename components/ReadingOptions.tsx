import { i18n } from '#i18n';
import { LANGUAGES } from '../claims/types.ts';
import type { Settings } from '../platform/messages.ts';
import { Choice } from './Choice.tsx';
import { claimLanguage, interfaceLocale, languageName } from './locale.ts';
import { MarkStyleOptions } from './MarkStyleOptions.tsx';

/** What the options of reading are given. */
export type ReadingOptionsProps = {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
};

const CARDS = ['hover', 'click', 'never'] as const;

/** The global switch, when the card opens, marks and their look, language of claims. */
export function ReadingOptions({ settings, onChange }: ReadingOptionsProps) {
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={settings.enabled}
          onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
        />
        <span>{i18n.t('popup.everywhere')}</span>
      </label>
      <Choice
        legend={i18n.t('options.cardTitle')}
        name="card"
        value={settings.card}
        options={CARDS.map((value) => ({ value, label: i18n.t(`options.card.${value}`) }))}
        onChange={(card) => onChange({ card })}
      >
        <p class="note">{i18n.t('options.cardNote')}</p>
      </Choice>
      <fieldset class="choice">
        <legend>{i18n.t('options.marksTitle')}</legend>
        <label class="switch">
          <input
            type="checkbox"
            checked={settings.marks}
            aria-describedby="marks-note"
            onChange={(event) => onChange({ marks: event.currentTarget.checked })}
          />
          <span>{i18n.t('popup.marks')}</span>
        </label>
        <p class="note" id="marks-note">
          {i18n.t('options.marksNote')}
        </p>
        <MarkStyleOptions style={settings} onChange={onChange} />
      </fieldset>
      <ClaimLanguage settings={settings} onChange={onChange} />
    </>
  );
}

function ClaimLanguage({ settings, onChange }: ReadingOptionsProps) {
  const own = claimLanguage(interfaceLocale());
  return (
    <label class="field">
      <span>{i18n.t('options.languageTitle')}</span>
      <select
        name="claimLanguage"
        value={settings.claimLanguage}
        onChange={(event) =>
          onChange({ claimLanguage: event.currentTarget.value as Settings['claimLanguage'] })
        }
      >
        <option value="auto">{i18n.t('options.languageAuto', [languageName(own)])}</option>
        {LANGUAGES.map((lang) => (
          // Everybody finds their language by its own name.
          <option key={lang} value={lang} lang={lang}>
            {languageName(lang, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}
