import { i18n } from '#i18n';
import { claimLanguage, directionOf } from '../../components/locale.ts';
import { openOptions } from '../../platform/pages.ts';

/** The page of the first run: what a mark is and is not, on a text that is really read. Asks for nothing. */
export function Welcome({ locale }: { locale: string }) {
  return (
    <div class="page welcome">
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <DemoText locale={locale} />
      <Explanation />
    </div>
  );
}

/** What is said about the marks. Nothing of a footer is read: no line stands under these words by chance. */
function Explanation() {
  return (
    <footer class="explanation">
      <section>
        <h2>{i18n.t('welcome.isTitle')}</h2>
        <ul class="points">
          <li>{i18n.t('welcome.isClaim')}</li>
          <li>{i18n.t('welcome.isPlain')}</li>
          <li>{i18n.t('welcome.isConflict')}</li>
        </ul>
      </section>
      <section>
        <h2>{i18n.t('welcome.notTitle')}</h2>
        <ul class="points">
          <li>{i18n.t('welcome.notVerdict')}</li>
          <li>{i18n.t('welcome.notUnmarked')}</li>
          <li>{i18n.t('welcome.notRating')}</li>
        </ul>
      </section>
      <section>
        <h2>{i18n.t('welcome.privacyTitle')}</h2>
        <p class="note">{i18n.t('welcome.privacy')}</p>
      </section>
      <section>
        <p>{i18n.t('welcome.close')}</p>
        <button type="button" class="quiet" onClick={() => void openOptions()}>
          {i18n.t('popup.options')}
        </button>
      </section>
    </footer>
  );
}

function DemoText({ locale }: { locale: string }) {
  const lang = claimLanguage(locale);
  return (
    <section>
      <h2>{i18n.t('welcome.demo')}</h2>
      <p class="note">{i18n.t('welcome.demoHint')}</p>
      <article class="demo" lang={lang} dir={directionOf(lang)}>
        <h3>{i18n.t('welcome.headline')}</h3>
        <p>{i18n.t('welcome.first')}</p>
        <p>{i18n.t('welcome.second')}</p>
        <p>{i18n.t('welcome.third')}</p>
      </article>
    </section>
  );
}
