import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DatabaseNote } from '../../components/DatabaseNote.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ReadingOptions } from '../../components/ReadingOptions.tsx';
import { ResetBox } from '../../components/ResetBox.tsx';
import { ShortcutList } from '../../components/ShortcutList.tsx';
import { SiteList } from '../../components/SiteList.tsx';
import { WrongMatchList } from '../../components/WrongMatchList.tsx';
import { openWelcome } from '../../platform/pages.ts';
import { openShortcutSettings } from '../../platform/shortcuts.ts';
import { type Shown, useOptions } from './use-options.ts';

/** The options page. */
export function Options({ locale }: { locale: string }) {
  const { shown, notice, change, restore, reset } = useOptions();
  const { settings, wrong, facts } = shown;
  if (!settings) return <Notice notice={notice} />;
  const { claimLanguage, sitesOff } = settings;
  const changeSites = (sites: string[], done: string) =>
    change({ sitesOff: sites }, done ? { text: done, undo: () => undoSites() } : undefined);
  const undoSites = () => void change({ sitesOff });
  return (
    <div class="page options">
      <h1>{i18n.t('options.title')}</h1>
      <p class="lead">{i18n.t('options.lead')}</p>
      <Section title={i18n.t('options.reading')}>
        <ReadingOptions settings={settings} onChange={(part) => change(part)} />
      </Section>
      <Section title={i18n.t('options.sitesTitle')}>
        <SiteList sites={sitesOff} onChange={changeSites} />
      </Section>
      <Section title={i18n.t('options.wrongTitle')}>
        {wrong && (
          <WrongMatchList
            {...wrong}
            locale={claimLanguage === 'auto' ? locale : claimLanguage}
            onRestore={restore}
          />
        )}
      </Section>
      <Section title={i18n.t('popup.shortcuts')}>
        <Keys keys={shown.keys} />
      </Section>
      <Section title={i18n.t('options.databaseTitle')}>
        {facts && <DatabaseNote facts={facts} />}
      </Section>
      <Section title={i18n.t('options.resetTitle')}>
        <ResetBox onReset={reset} />
      </Section>
      <footer>
        <button type="button" class="quiet" onClick={() => void openWelcome()}>
          {i18n.t('options.welcome')}
        </button>
        <p class="private">{i18n.t('popup.private')}</p>
      </footer>
      <Notice notice={notice} />
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Keys({ keys }: { keys: Shown['keys'] }) {
  const [address, setAddress] = useState<string | null>(null);
  if (keys === null) return null;
  if (keys === 'none') return <p class="none">{i18n.t('options.shortcutsNone')}</p>;
  return (
    <>
      <p class="note">{i18n.t('options.shortcutsNote')}</p>
      <ShortcutList shortcuts={keys} />
      <button type="button" onClick={async () => setAddress(await openShortcutSettings())}>
        {i18n.t('options.shortcutsChange')}
      </button>
      {address && <p role="alert">{i18n.t('options.shortcutsByHand', [address])}</p>}
    </>
  );
}
