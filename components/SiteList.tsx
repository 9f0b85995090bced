import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MOST_SITES, readSite, ruleOf, type SiteRule, setRule } from '../choices/sites.ts';

/** What the list of sites is given. */
export type SiteListProps = {
  /** Rules as in the settings. */
  sites: readonly string[];
  /** The list is to be this from now on; the line says what was done. */
  onChange(sites: string[], done: string): void;
};

/** The sites that are never read: add one, remove one, widen one to the sites below it. */
export function SiteList({ sites, onChange }: SiteListProps) {
  const add = (host: string) =>
    onChange(setRule(sites, { host, below: false }), i18n.t('options.siteAdded', [host]));
  const remove = (rule: string) =>
    onChange(
      sites.filter((other) => other !== rule),
      i18n.t('options.siteRemoved', [ruleOf(rule).host]),
    );
  return (
    <>
      <AddSite sites={sites} onAdd={add} />
      {sites.length === 0 && <p class="none">{i18n.t('options.siteNone')}</p>}
      <ul class="sites">
        {sites.map((rule) => (
          <SiteRow
            key={ruleOf(rule).host}
            rule={ruleOf(rule)}
            onRule={(next) => onChange(setRule(sites, next), '')}
            onRemove={() => remove(rule)}
          />
        ))}
      </ul>
    </>
  );
}

function AddSite({ sites, onAdd }: { sites: readonly string[]; onAdd(host: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  function add(event: Event) {
    event.preventDefault();
    const entry = readSite(input.current?.value ?? '');
    const wrong = entry.ok
      ? refusal(sites, entry.host)
      : i18n.t(`options.mistake.${entry.mistake}`);
    setMistake(wrong);
    if (input.current && entry.ok && !wrong) input.current.value = '';
    if (entry.ok && !wrong) onAdd(entry.host);
    input.current?.focus();
  }
  return (
    // The browser's own bubbles speak its language, not the interface's: our sentence stands below the field.
    <form class="add-site" onSubmit={add} noValidate>
      <label class="field">
        <span>{i18n.t('options.siteLabel')}</span>
        <input
          ref={input}
          type="text"
          name="site"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={mistake !== null}
          aria-describedby="site-hint"
          onInput={() => setMistake(null)}
        />
      </label>
      <button type="submit">{i18n.t('options.siteAdd')}</button>
      <p class={mistake ? 'mistake' : 'note'} id="site-hint" role={mistake ? 'alert' : undefined}>
        {mistake ?? i18n.t('options.siteHint')}
      </p>
    </form>
  );
}

function refusal(sites: readonly string[], host: string): string | null {
  if (sites.some((rule) => ruleOf(rule).host === host)) return i18n.t('options.siteKnown', [host]);
  return sites.length >= MOST_SITES ? i18n.t('options.siteFull') : null;
}

type SiteRowProps = { rule: SiteRule; onRule(rule: SiteRule): void; onRemove(): void };

function SiteRow({ rule, onRule, onRemove }: SiteRowProps) {
  return (
    <li>
      <bdi class="host" dir="ltr">
        {rule.host}
      </bdi>
      <label class="switch">
        <input
          type="checkbox"
          checked={rule.below}
          aria-label={`${rule.host}: ${i18n.t('options.siteBelow')}`}
          onChange={(event) => onRule({ ...rule, below: event.currentTarget.checked })}
        />
        <span>{i18n.t('options.siteBelow')}</span>
      </label>
      <button type="button" class="quiet" onClick={onRemove}>
        {i18n.t('options.siteRemove', [rule.host])}
      </button>
    </li>
  );
}
