import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CoverageLine } from '../../components/CoverageLine.tsx';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import { StateNote } from '../../components/StateNote.tsx';
import { Switches } from '../../components/Switches.tsx';
import { ThisPage } from '../../components/ThisPage.tsx';
import { callBackground, callReader } from '../../platform/channel.ts';
import type { Settings, TabState } from '../../platform/messages.ts';
import { onReportChange, type ShownTab } from '../../platform/page-context.ts';
import type { Result } from '../../platform/result.ts';
import { DEFAULT_SETTINGS, hostOf, onSettingsChange } from '../../platform/settings.ts';
import { copyExport, saveExport } from './export-actions.ts';

/** The popup: what is known of the tab's page, and the switches. */
export function Popup({ tab, locale }: { tab: ShownTab | null; locale: string }) {
  const [state, setState] = useState<TabState>({ kind: 'reading' });
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [loaded, setLoaded] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const tabId = tab?.id;

  const take = useCallback((result: Result<TabState>) => {
    if (result.ok) setState(result.value);
    else setState({ kind: 'unreadable', why: 'failed', detail: result.error.message });
  }, []);
  const refresh = useCallback(async () => {
    if (tabId === undefined) setState({ kind: 'unreadable', why: 'restricted' });
    else take(await callBackground('tabState', tabId));
  }, [tabId, take]);

  useEffect(() => {
    const life = new AbortController();
    void refresh();
    void callBackground('settings').then((result) => {
      if (!result.ok) return;
      setSettings(result.value);
      setLoaded(true);
    });
    onSettingsChange(setSettings, life.signal);
    if (tabId !== undefined) onReportChange(tabId, () => void refresh(), life.signal);
    return () => life.abort();
  }, [tabId, refresh]);

  async function change(part: Partial<Settings>) {
    const saved = await callBackground('saveSettings', part);
    setFailure(saved.ok ? null : saved.error.message);
    if (saved.ok) {
      setSettings(saved.value.settings);
      if (!saved.value.kept) setFailure(i18n.t('popup.notSaved'));
    }
    await refresh();
  }
  async function checkAnyway() {
    if (tabId === undefined) return;
    setState({ kind: 'reading' });
    take(await callBackground('checkAnyway', tabId));
  }
  async function rescan() {
    if (tabId === undefined) return;
    const result = await callReader(tabId, 'rescan', false);
    setFailure(result.ok ? null : i18n.t('state.noAnswer'));
    await refresh();
  }
  async function show(index: number) {
    if (tabId === undefined) return;
    const shown = await callReader(tabId, 'showMatch', index);
    if (!shown.ok) setFailure(i18n.t('state.noAnswer'));
    else setFailure(shown.value ? null : i18n.t('popup.lost'));
  }
  function turnOn(where: 'site' | 'everywhere') {
    const host = hostOf(tab?.url ?? '');
    return change(
      where === 'site'
        ? { sitesOff: settings.sitesOff.filter((site) => site !== host) }
        : { enabled: true },
    );
  }

  const hasReport = state.kind === 'matched' || state.kind === 'nothing-matched';
  const claimLocale = settings.claimLanguage === 'auto' ? locale : settings.claimLanguage;
  return (
    <div class="popup">
      <header class="bar">
        <h1>{i18n.t('popup.thisPage')}</h1>
        {hasReport && (
          <button type="button" class="quiet" onClick={rescan}>
            {i18n.t('popup.rescan')}
          </button>
        )}
      </header>
      {failure && (
        <p class="failure" role="alert">
          {i18n.t('popup.failed', [failure])}
        </p>
      )}
      {state.kind === 'matched' ? (
        <ThisPage report={state.report} bundle={state.bundle} locale={claimLocale} onShow={show} />
      ) : (
        <StateNote state={state} actions={{ onCheckAnyway: checkAnyway, onTurnOn: turnOn }} />
      )}
      {state.kind === 'matched' && tabId !== undefined && (
        <ExportMenu
          printableUrl={`/side-by-side.html?tab=${tabId}`}
          onCopy={(format) => copyExport(format, { state, tabId, locale: claimLocale })}
          onSave={(format) => saveExport(format, { state, tabId, locale: claimLocale })}
        />
      )}
      {state.kind === 'nothing-matched' && <CoverageLine report={state.report} locale={locale} />}
      {/* Before the settings are known a click would save over them. */}
      {loaded && <Switches settings={settings} host={hostOf(tab?.url ?? '')} onChange={change} />}
      <footer>
        <p class="private">{i18n.t('popup.private')}</p>
      </footer>
    </div>
  );
}
