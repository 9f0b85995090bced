import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/pages.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { dressPage } from '../../platform/page-context.ts';
import { Near } from './Near.tsx';

const locale = dressPage(i18n.t('near.title'));
const ticket = new URLSearchParams(location.search).get('text') ?? '';
const app = document.querySelector('#app');
if (app) render(<Near ticket={ticket} locale={locale} />, app);
