/**
 * Dates of a sentence: "8 December", "December 16, 2024", "16.12.2024", "8 ديسمبر", months alone with a year, bare
 * years, and weekdays or "a week ago" resolved against the page's date.
 */

import type { Token } from '../text/normalise.ts';

/** A date as precise as it was written. */
export type DateRead = {
  /** `null` where the text gives no year and the context none either. */
  year: number | null;
  /** 1 to 12, `null` for a bare year. */
  month: number | null;
  /** 1 to 31, `null` for a month or year. */
  day: number | null;
  from: number;
  to: number;
};

/** Month names by folded word to 1..12, weekday names to 1 (Monday)..7. */
export type CalendarWords = {
  months: ReadonlyMap<string, number>;
  /** Two-word months ("كانون الاول"), by first word. */
  monthPairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  weekdays: ReadonlyMap<string, number>;
};

/** A day as the page's own: year, month and day of a publication date that has all three. */
export type PageDay = { year: number; month: number; day: number };

/** Returns the day of an ISO date, `null` for one that is missing or coarser. */
export function pageDay(published: string | null | undefined): PageDay | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
  return year && month && day
    ? { year: Number(year), month: Number(month), day: Number(day) }
    : null;
}

/** Days back that a word of the lexicon means. */
export const DAYS_BACK: Record<string, number> = {
  'rel-today': 0,
  'rel-yesterday': 1,
  'rel-two-days-ago': 2,
  'rel-week-ago': 7,
};

/**
 * Returns the days that weekdays and words such as "yesterday" mean on a page of that day: a weekday is the last one on
 * or before it. A weekday beside a written date says nothing new and is left out.
 */
export function readRelativeDates(
  tokens: readonly Token[],
  {
    weekdays,
    days,
  }: {
    weekdays: CalendarWords['weekdays'];
    days: readonly { back: number; from: number; to: number }[];
  },
  { page, written }: { page: PageDay; written: readonly DateRead[] },
): DateRead[] {
  const own = Date.UTC(page.year, page.month - 1, page.day);
  const ago = (back: number, from: number, to: number): DateRead => {
    const date = new Date(own - back * DAY_MS);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      from,
      to,
    };
  };
  const today = ((new Date(own).getUTCDay() + 6) % 7) + 1;
  const named = tokens.flatMap((token, i) => {
    const weekday = token.kind === 'word' ? weekdays.get(bare(token.norm)) : undefined;
    if (weekday === undefined) return [];
    if (written.some((date) => date.day !== null && date.from - i <= 4 && i - date.to <= 4))
      return [];
    return [ago((today - weekday + 7) % 7, i, i)];
  });
  return [...named, ...days.map(({ back, from, to }) => ago(back, from, to))];
}

const DAY_MS = 86_400_000;
const NUMERIC = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const YEAR = /^(?:19[89]\d|20[0-4]\d)$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
/** Words between day, month and year: "8 de diciembre de 2024", "8 من ديسمبر". */
const FILLERS = new Set([
  'de',
  'del',
  'of',
  'the',
  'من',
  'عام',
  'года',
  'г',
  'th',
  'st',
  'nd',
  'rd',
  'er',
  ',',
  '.',
  '/',
]);

/** Returns the dates of a tokenised sentence in order. Years that are missing stay `null`. */
export function readDates(tokens: readonly Token[], words: CalendarWords): DateRead[] {
  const dates: DateRead[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const date =
      numericAt(tokens, i) ?? isoAt(tokens, i) ?? monthAt(tokens, i, words) ?? yearAt(tokens, i);
    if (!date) continue;
    dates.push(date);
    i = Math.max(i, date.to);
  }
  return dates;
}

function numericAt(tokens: readonly Token[], i: number): DateRead | null {
  if (tokens[i]?.kind !== 'number') return null;
  const found = NUMERIC.exec(tokens[i]?.norm ?? '');
  if (!found) return null;
  const [, day, month, year] = found.map(Number);
  if (!day || !month || month > 12 || day > 31 || year === undefined) return null;
  return { year: year < 100 ? 2000 + year : year, month, day, from: i, to: i };
}

function isoAt(tokens: readonly Token[], i: number): DateRead | null {
  if (tokens[i]?.kind !== 'number') return null;
  if (!YEAR.test(tokens[i]?.norm ?? '') || tokens[i + 1]?.norm !== '-') return null;
  const month = Number(tokens[i + 2]?.norm);
  const day = Number(tokens[i + 4]?.norm);
  if (!(month >= 1 && month <= 12) || tokens[i + 3]?.norm !== '-' || !(day >= 1 && day <= 31))
    return null;
  return { year: Number(tokens[i]?.norm), month, day, from: i, to: i + 4 };
}

function monthAt(tokens: readonly Token[], i: number, words: CalendarWords): DateRead | null {
  if (tokens[i]?.kind !== 'word') return null;
  const pair = words.monthPairs.get(bare(tokens[i]?.norm))?.get(bare(tokens[i + 1]?.norm));
  const month = pair ?? words.months.get(bare(tokens[i]?.norm));
  if (!month) return null;
  const last = pair ? i + 1 : i;
  const before = numberNear(tokens, i, -1, DAY) ?? arabicOrdinal(tokens, i);
  const after = numberNear(tokens, last, 1, DAY);
  const yearAfter = numberNear(tokens, after?.at ?? last, 1, YEAR);
  const day = before ?? after;
  const ambiguousWord = !day && !yearAfter;
  // "May", "Mars", "mars" and their kin are dates only beside a number.
  if (ambiguousWord && (tokens[i]?.norm.length ?? 0) <= 4) return null;
  const from = Math.min(i, day?.at ?? i);
  const to = Math.max(last, day?.at ?? 0, yearAfter?.at ?? 0);
  return { year: yearAfter?.value ?? null, month, day: day?.value ?? null, from, to };
}

const FIRST_ARABIC = 0x600;
const ARABIC_ORDINALS = 'اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر'.split(' ');
/** Words that may stand between an ordinal and its month: "الثامن من شهر ديسمبر". */
const ORDINAL_FILLERS = new Set(['من', 'شهر']);

/** The first to the nineteenth of a month, in Arabic words. */
function arabicOrdinal(tokens: readonly Token[], month: number) {
  let at = month - 1;
  while (ORDINAL_FILLERS.has(tokens[at]?.norm ?? '')) at--;
  const teen = tokens[at]?.norm === 'عشر' ? 10 : 0;
  if (teen > 0) at--;
  const norm = bare(tokens[at]?.norm);
  const value = norm === 'حادي' ? 1 : ARABIC_ORDINALS.indexOf(norm) + 1;
  return value > 0 && at < month - 1 ? { value: value + teen, at } : null;
}

/** The word without the prefixes that Arabic writes together with it. */
function bare(norm = ''): string {
  return norm.charCodeAt(0) < FIRST_ARABIC
    ? norm
    : norm.replace(/^(?:و?ال|ل|ب)(?=[\u0600-\u06ff]{3})/, '');
}

function numberNear(tokens: readonly Token[], from: number, step: 1 | -1, pattern: RegExp) {
  for (let at = from + step, fillers = 0; fillers <= 2; at += step, fillers++) {
    const norm = tokens[at]?.norm;
    if (norm === undefined) return null;
    if (pattern.test(norm)) return { value: Number(norm), at };
    if (!FILLERS.has(norm)) return null;
  }
  return null;
}

function yearAt(tokens: readonly Token[], i: number): DateRead | null {
  const norm = tokens[i]?.norm ?? '';
  if (tokens[i]?.kind !== 'number' || !YEAR.test(norm)) return null;
  const before = tokens[i - 1]?.norm ?? '';
  const after = tokens[i + 1]?.norm ?? '';
  // "2024 vehicles" would be an amount, but four digits without a separator in this range are years on real pages,
  // unless a currency stands beside them.
  if (/[$€£]/.test(before) || /[$€£%]/.test(after)) return null;
  return { year: Number(norm), month: null, day: null, from: i, to: i };
}

/** Does a date as read agree with a partial ISO date ("2024-12-08", "2024-12", "2024")? Missing parts agree. */
export function dateAgrees(read: DateRead, wanted: string): boolean {
  const [year, month, day] = wanted.split('-').map(Number);
  if (read.year !== null && year !== undefined && read.year !== year) return false;
  if (month !== undefined && (read.month === null || read.month !== month)) return false;
  return day === undefined || read.day === null ? day === undefined : read.day === day;
}
