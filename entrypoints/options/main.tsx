import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/pages.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { dressPage } from '../../platform/page-context.ts';
import { Options } from './Options.tsx';

const locale = dressPage(i18n.t('options.title'));
const app = document.querySelector('#app');
if (app) render(<Options locale={locale} />, app);
