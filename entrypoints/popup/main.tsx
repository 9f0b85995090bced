import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/export.css';
import { render } from 'preact';
import { dressPage, followShownTab, tabToShow } from '../../platform/page-context.ts';
import { isPanel, isPopup } from '../../platform/panel.ts';
import { Popup } from './Popup.tsx';

const locale = dressPage();
// The style sheet gives the popup a width; the panel's HTML says itself what it is.
if (isPopup()) document.documentElement.dataset.place = 'popup';
const app = document.querySelector('#app');
if (app && isPanel()) {
  // The panel lives as long as its page.
  const { signal } = new AbortController();
  followShownTab((tab) => render(<Popup tab={tab} locale={locale} />, app), signal);
} else if (app) {
  render(<Popup tab={await tabToShow()} locale={locale} />, app);
}
