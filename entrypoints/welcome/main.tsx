import '../../assets/tokens.css';
import '../../assets/views.css';
import '../../assets/pages.css';
import '../../assets/highlight.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { dressPage, packagedUrl } from '../../platform/page-context.ts';
import { Welcome } from './Welcome.tsx';

const locale = dressPage(i18n.t('welcome.title'));
const app = document.querySelector('#app');
if (app) render(<Welcome locale={locale} />, app);
// The very reader that runs in articles reads the demo text: its marks and its card are no pictures.
const reader = document.createElement('script');
reader.src = packagedUrl('/reader.js');
document.body.append(reader);
