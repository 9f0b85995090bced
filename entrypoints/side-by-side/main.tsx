import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/side-by-side.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { dayOf } from '../../components/locale.ts';
import { SideBySide } from '../../components/SideBySide.tsx';
import { callBackground } from '../../platform/channel.ts';
import { dressPage, tabToShow } from '../../platform/page-context.ts';

const interfaceLocale = dressPage();

/** What is shown is what was known when the page opened: a sheet to be printed does not change under the reader's eyes. */
async function open(app: Element): Promise<void> {
  const tab = await tabToShow();
  const settings = await callBackground('settings');
  const chosen = settings.ok ? settings.value.claimLanguage : 'auto';
  const locale = chosen === 'auto' ? interfaceLocale : chosen;
  const state = tab ? await callBackground('tabState', tab.id) : null;
  const shown = state?.ok && state.value.kind === 'matched' ? state.value : null;
  // A page of a private window may be opened in a normal one (Chrome), whose history keeps titles.
  const title = tab?.isPrivate ? '' : (shown?.report.title ?? '');
  document.title = [title, i18n.t('export.printable'), 'Whence'].filter(Boolean).join(' · ');
  render(
    <SideBySide shown={shown} locale={locale} madeOn={dayOf(new Date())} onPrint={() => print()} />,
    app,
  );
}

const app = document.querySelector('#app');
if (app) await open(app);
