/** What the options page shows and what it may do; everything goes through the background, so that all tabs follow. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WrongMatch } from '../../choices/wrong-matches.ts';
import type { ClaimBundle } from '../../claims/types.ts';
import type { NoticeText } from '../../components/Notice.tsx';
import { callBackground } from '../../platform/channel.ts';
import type { DatabaseFacts, Settings } from '../../platform/messages.ts';
import type { Result } from '../../platform/result.ts';
import { DEFAULT_SETTINGS, onSettingsChange } from '../../platform/settings.ts';
import { type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { onWrongMatchesChange } from '../../platform/wrong-matches.ts';

/** What the page shows; `null` until it is known. */
export type Shown = {
  settings: Settings | null;
  wrong: { list: WrongMatch[]; bundle: ClaimBundle } | null;
  facts: DatabaseFacts | null;
  /** `none` where the browser has no shortcuts. */
  keys: Shortcut[] | 'none' | null;
};

const NOTHING: Shown = { settings: null, wrong: null, facts: null, keys: null };

/** The page's state, and its doings. */
export type OptionsModel = {
  shown: Shown;
  notice: NoticeText | null;
  say(notice: NoticeText | null): void;
  /** Applies a change; `done` is the line that says so, empty for what shows by itself. */
  change(change: Partial<Settings>, done?: NoticeText): Promise<void>;
  restore(item: WrongMatch): Promise<void>;
  reset(): Promise<void>;
};

/** Returns the state of the options page. */
export function useOptions(): OptionsModel {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [notice, say] = useState<NoticeText | null>(null);
  const put = useCallback((part: Partial<Shown>) => setShown((was) => ({ ...was, ...part })), []);
  const loadWrong = useCallback(async () => {
    const answer = await callBackground('wrongMatches');
    if (answer.ok) put({ wrong: answer.value });
  }, [put]);

  useEffect(() => {
    const life = new AbortController();
    void callBackground('settings').then((answer) => {
      if (answer.ok) put({ settings: answer.value });
      else say({ text: i18n.t('popup.failed', [answer.error.message]), failed: true });
    });
    void callBackground('databaseFacts').then((answer) => {
      if (answer.ok) put({ facts: answer.value });
      else say({ text: answer.error.message, failed: true });
    });
    void loadWrong();
    const loadKeys = () => void shortcuts().then((list) => put({ keys: list ?? 'none' }));
    loadKeys();
    // Shortcuts are changed on the browser's page: what they are now is seen on coming back.
    addEventListener('focus', loadKeys, { signal: life.signal });
    onSettingsChange((settings) => put({ settings }), life.signal);
    onWrongMatchesChange(() => void loadWrong(), life.signal);
    return () => life.abort();
  }, [put, loadWrong]);

  function tell(stored: Result<{ kept: boolean }>, done?: NoticeText): void {
    if (!stored.ok) say({ text: i18n.t('popup.failed', [stored.error.message]), failed: true });
    else if (!stored.value.kept) say({ text: i18n.t('popup.notSaved'), failed: true });
    else say(done ?? null);
  }
  async function change(part: Partial<Settings>, done?: NoticeText): Promise<void> {
    const saved = await callBackground('saveSettings', part);
    if (saved.ok) put({ settings: saved.value.settings });
    tell(saved, done);
  }
  async function restore(item: WrongMatch): Promise<void> {
    tell(await callBackground('restoreMatch', item));
    await loadWrong();
  }
  async function reset(): Promise<void> {
    const { settings, wrong } = shown;
    const undo = () => void setAll(settings ?? DEFAULT_SETTINGS, wrong?.list ?? [], undone);
    await setAll(DEFAULT_SETTINGS, [], { text: i18n.t('options.resetDone'), undo });
  }
  async function setAll(settings: Settings, list: WrongMatch[], done: NoticeText): Promise<void> {
    const replaced = await callBackground('replaceWrongMatches', list);
    await loadWrong();
    await change(settings, done);
    if (!replaced.ok || !replaced.value.kept) tell(replaced);
  }
  return { shown, notice, say, change, restore, reset };
}

const undone: NoticeText = {
  get text() {
    return i18n.t('options.resetUndone');
  },
};
