import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { switchSite } from '../../choices/sites.ts';
import type { ClaimBundle } from '../../claims/types.ts';
import { CoverageLine } from '../../components/CoverageLine.tsx';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import { type Choice, PageViews } from '../../components/PageViews.tsx';
import { StateNote } from '../../components/StateNote.tsx';
import { Switches } from '../../components/Switches.tsx';
import { WithheldList } from '../../components/WithheldList.tsx';
import type { HideOutcome, WrongMatchActions } from '../../components/WrongMatch.tsx';
import type { Match } from '../../matching/types.ts';
import { callBackground, callReader } from '../../platform/channel.ts';
import type { PageReport, Settings, TabState } from '../../platform/messages.ts';
import { onReportChange, type ShownTab } from '../../platform/page-context.ts';
import { bringForward, canOpenPanel, closePopup, openPanel } from '../../platform/panel.ts';
import type { Result } from '../../platform/result.ts';
import { DEFAULT_SETTINGS, hostOf, onSettingsChange } from '../../platform/settings.ts';
import { choiceInAddress } from './choice-in-address.ts';
import { citeIn } from './cite.ts';
import { copyExport, saveExport } from './export-actions.ts';
import { Footer } from './Footer.tsx';
import { wrongMatchIn } from './wrong-match.ts';

function reportOf(state: TabState): PageReport | null {
  return state.kind === 'matched' || state.kind === 'nothing-matched' ? state.report : null;
}

function bundleOf(state: TabState): ClaimBundle | null {
  return state.kind === 'matched' ? state.bundle : null;
}

/** The popup: what is known of the tab's page, and the switches. */
export function Popup({ tab, locale }: { tab: ShownTab | null; locale: string }) {
  const [state, setState] = useState<TabState>({ kind: 'reading' });
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [loaded, setLoaded] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice>(choiceInAddress);
  const tabId = tab?.id;

  const take = useCallback((result: Result<TabState>) => {
    if (result.ok) setState(result.value);
    else setState({ kind: 'unreadable', why: 'failed', detail: result.error.message });
  }, []);
  const asked = useRef(0);
  // In the panel the tab changes, and with each page that it shows it comes anew.
  const refresh = useCallback(async () => {
    const turn = ++asked.current;
    if (!tab) setState({ kind: 'unreadable', why: 'restricted' });
    else {
      const answer = await callBackground('tabState', tab.id);
      if (turn === asked.current) take(answer);
    }
  }, [tab, take]);

  // What failed on one tab says nothing of another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab is the occasion
  useEffect(() => setFailure(null), [tabId]);
  // Before the first paint, not after it: a popup is waited for.
  useLayoutEffect(() => {
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
  async function moveToPanel() {
    const opened = await openPanel(tab?.windowId ?? -1);
    if (opened.ok) closePopup();
    else setFailure(opened.error.message);
  }
  async function show(index: number) {
    if (tabId === undefined) return;
    await bringForward(tabId);
    const shown = await callReader(tabId, 'showMatch', index);
    if (!shown.ok) setFailure(i18n.t('state.noAnswer'));
    else setFailure(shown.value ? null : i18n.t('popup.lost'));
  }
  function turnOn(where: 'site' | 'everywhere') {
    const host = siteOf(tab);
    return change(
      where === 'site'
        ? { sitesOff: switchSite(settings.sitesOff, host, true) }
        : { enabled: true },
    );
  }

  function wrongMatch(match: Match): WrongMatchActions {
    const shown = { report: reportOf(state), bundle: bundleOf(state), locale: claimLocale, tabId };
    const actions = wrongMatchIn(shown, match);
    const following = async (doing: () => Promise<HideOutcome>) => {
      const outcome = await doing();
      const told = outcome.done ? i18n.t('wrong.notKept') : outcome.why;
      setFailure(outcome.done && outcome.kept ? null : told);
      await refresh();
      return outcome;
    };
    return {
      onHide: () => following(actions.onHide),
      onRestore: () => following(actions.onRestore),
      onCopyReport: actions.onCopyReport,
    };
  }

  const hasReport = state.kind === 'matched' || state.kind === 'nothing-matched';
  const claimLocale = settings.claimLanguage === 'auto' ? locale : settings.claimLanguage;
  return (
    <div class="popup">
      <header class="bar">
        <h1>{i18n.t('extName')}</h1>
        {hasReport && (
          <button type="button" class="quiet" onClick={rescan}>
            {i18n.t('popup.rescan')}
          </button>
        )}
        {canOpenPanel() && (
          <button type="button" class="quiet open-panel" onClick={moveToPanel}>
            {i18n.t('views.openPanel')}
          </button>
        )}
      </header>
      {failure && (
        <p class="failure" role="alert">
          {i18n.t('popup.failed', [failure])}
        </p>
      )}
      {state.kind === 'matched' ? (
        <PageViews
          report={state.report}
          bundle={state.bundle}
          locale={claimLocale}
          onShow={show}
          choice={choice}
          onChoose={setChoice}
          cite={(match) => citeIn({ state, tabId: tabId ?? -1, locale: claimLocale }, match)}
          wrongMatch={wrongMatch}
        />
      ) : (
        <StateNote state={state} actions={{ onCheckAnyway: checkAnyway, onTurnOn: turnOn }} />
      )}
      {hasReport && (
        <WithheldList
          withheld={state.report.withheld ?? []}
          pageLang={state.report.lang}
          onRestore={(match) => void wrongMatch(match).onRestore()}
          onCopyReport={(match) => wrongMatch(match).onCopyReport()}
        />
      )}
      {state.kind === 'matched' && tabId !== undefined && (
        <ExportMenu
          printableUrl={`/side-by-side.html?tab=${tabId}`}
          onCopy={(format) => copyExport(format, { state, tabId, locale: claimLocale })}
          onSave={(format) => saveExport(format, { state, tabId, locale: claimLocale })}
        />
      )}
      {state.kind === 'nothing-matched' && <CoverageLine report={state.report} />}
      {/* Before the settings are known a click would save over them. */}
      {loaded && <Switches settings={settings} host={siteOf(tab)} onChange={change} />}
      <Footer />
    </div>
  );
}

/** The host of a tab's page, `''` where it is no site: the browser's own pages have no switch. */
function siteOf(tab: ShownTab | null): string {
  const url = tab?.url ?? '';
  return /^https?:/.test(url) ? hostOf(url) : '';
}
