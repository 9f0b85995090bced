import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/export.css';
import { render } from 'preact';
import { directionOf } from '../../components/locale.ts';
import { interfaceLanguage, tabToShow } from '../../platform/page-context.ts';
import { Popup } from './Popup.tsx';

const locale = interfaceLanguage();
document.documentElement.lang = locale;
document.documentElement.dir = directionOf(locale);
const app = document.querySelector('#app');
if (app) render(<Popup tab={await tabToShow()} locale={locale} />, app);
