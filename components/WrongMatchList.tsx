import { i18n } from '#i18n';
import type { WrongMatch } from '../choices/wrong-matches.ts';
import type { ClaimBundle } from '../claims/types.ts';
import { LocalTextView } from './LocalTextView.tsx';
import { interfaceLocale } from './locale.ts';

/** What the list of wrong matches is given. */
export type WrongMatchListProps = {
  /** Newest first. */
  list: readonly WrongMatch[];
  bundle: ClaimBundle;
  /** Language of claim texts. */
  locale: string;
  onRestore(item: WrongMatch): void;
};

/** Every pair that was called wrong: the page's words, the claim, the page, the day, and the way back. */
export function WrongMatchList({ list, ...view }: WrongMatchListProps) {
  return (
    <>
      <p class="note">{i18n.t('options.wrongNote')}</p>
      {list.length === 0 && <p class="none">{i18n.t('options.wrongNone')}</p>}
      <ul class="wrong-list">
        {list.map((item) => (
          <li key={`${item.url} ${item.claimId} ${item.quote}`}>
            <WrongMatchItem item={item} {...view} />
          </li>
        ))}
      </ul>
    </>
  );
}

type ItemProps = Omit<WrongMatchListProps, 'list'> & { item: WrongMatch };

function WrongMatchItem({ item, bundle, locale, onRestore }: ItemProps) {
  const claim = bundle.claims[item.claimId];
  const day = new Date(item.hiddenAt);
  const told = new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'medium' }).format(day);
  return (
    <>
      <q dir="auto">{item.quote}</q>
      {claim && (
        <p>
          <LocalTextView text={claim.text} locale={locale} />
        </p>
      )}
      <p class="meta">
        <a href={item.url} target="_blank" rel="noopener noreferrer" dir="ltr">
          {item.url.replace(/^https?:\/\//, '')}
        </a>
        {' · '}
        <time dateTime={day.toISOString()}>{told}</time>
      </p>
      <button type="button" class="quiet" onClick={() => onRestore(item)}>
        {i18n.t('wrong.again')}
      </button>
    </>
  );
}
