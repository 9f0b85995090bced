import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/export.css';
import { render } from 'preact';
import { dressPage, followShownTab } from '../../platform/page-context.ts';
import { isPopup } from '../../platform/panel.ts';
import { Popup } from './Popup.tsx';

const locale = dressPage();
// The style sheet gives the popup a width; the panel's HTML says itself what it is.
if (isPopup()) document.documentElement.dataset.place = 'popup';
const app = document.querySelector('#app');
if (app) {
  // The page lives as long as what it shows: panel, tab or popup.
  const { signal } = new AbortController();
  followShownTab((tab) => render(<Popup tab={tab} locale={locale} />, app), signal);
}
