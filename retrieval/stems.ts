/**
 * Light stems: inflection off, meaning left. Tables of endings in the manner of Savoy's light stemmers (French,
 * Spanish, Italian, Portuguese, German, Russian, Bulgarian), of light10 of Larkey, Ballesteros and Connell for Arabic, the first
 * five letters for Turkish (Can et al. 2008), and a short suffix stripper for English. They work on folded words, so
 * that a word typed without its accents has the stem of the right one. For retrieval light stems do as well as full
 * ones (Savoy 2006; docs/decisions/ has our figures), and they are a hundred times smaller than Snowball's.
 */

/**
 * One step takes off one ending, the longest that fits. Endings stand by how many letters must be left; `a>b` puts b in
 * the place of a.
 */
type Step = Readonly<Record<number, string>>;

/** An ending with the fewest letters that must be left and what takes its place. */
type Rule = { ending: string; least: number; put: string };

const TABLE: Record<string, readonly Step[]> = {
  en: [
    { 1: 'ss>ss us>us', 2: 'sses>ss ies>y', 3: 's' },
    { 2: 'eed>ee ied>y', 3: 'ingly edly ing ed' },
    { 3: 'ational>at ization>iz ation>at fulness iveness ness ful ize>iz', 4: 'ment ly ise>iz' },
    { 2: 'bb>b dd>d gg>g mm>m nn>n pp>p rr>r tt>t y>i', 3: 'e' },
  ],
  fr: [
    {
      2: 'eaux>eau aux>al',
      3: 'issements issement atrices atrice ateurs ateur ations ation ements ement euses>eu euse>eu eux>eu',
    },
    { 3: 'erent aient ees ee es er ez s x e', 4: 'ent ait ant ir i' },
  ],
  es: [
    {
      3: 'aciones>acion iones>ion ando iendo aron ieron ados adas ado ada idos idas ido ida aban aba ar',
      4: 'mente er ir',
    },
    { 3: 'ces>z es os as s o a e' },
  ],
  pt: [
    { 3: 'coes>cao oes>ao aes>ao ando endo aram eram ados adas ado ada ar', 4: 'mente er ir' },
    { 3: 'ces>z es os as s o a e' },
  ],
  it: [
    { 2: 'chi>c che>c', 3: 'azioni>azion ando endo ato ata ati ate are ere ire', 4: 'mente' },
    { 3: 'i e a o' },
  ],
  de: [
    { 3: 'innen ungen>ung heiten>heit keiten>keit ern em er en es e s', 4: 'et st n' },
    { 4: 'er en e' },
  ],
  ru: [
    {
      2: 'иями ями ами ого его ому ему ыми ими иях ых их ыи ии ои ая яя ое ее ую юю ые ие ия ию',
      3: 'ться тся лись лась лось лся ает яет ают яют ала али ило ила или ать ить ять еть ов ев еи ом ем ам ям ах ях ью ал ил ит ат ят ет ут ют а я о е и ы у ю ь',
    },
    { 2: 'нн>н', 3: 'и ь' },
  ],
  bg: [
    { 2: 'стта>ст щта>щ', 3: 'иите ият ете ите ата ото ята ета ът ят ето ия' },
    { 2: 'овци ции>ци ция>ци', 3: 'ове еве ища ии>и а я о е и ъ' },
  ],
  ar: [{ 3: 'ها هم نا ان ات ون ين يه ه ي' }],
};

const STEPS = new Map(
  Object.entries({ ...TABLE, uk: TABLE.ru ?? [] }).map(([lang, steps]) => [
    lang,
    steps.map(rulesOf),
  ]),
);

function rulesOf(step: Step): Rule[] {
  return Object.entries(step)
    .flatMap(([least, endings]) =>
      endings.split(' ').map((rule) => {
        const [ending = '', put = ''] = rule.split('>');
        return { ending, least: Number(least), put };
      }),
    )
    .sort((a, b) => b.ending.length - a.ending.length);
}

const ARABIC_PREFIXES = /^(?:وبال|وال|بال|كال|فال|ولل|ال|لل|[وبل](?=.{4}))/;
const SHORTEST_ARABIC = 3;
const TURKISH_LETTERS = 5;

/** Returns the light stem of a folded word; of a language without a table, the word. */
export function lightStem(folded: string, lang: string): string {
  if (lang === 'tr' || lang === 'az') return folded.slice(0, TURKISH_LETTERS);
  let stem = folded;
  if (lang === 'ar') {
    const rest = stem.replace(ARABIC_PREFIXES, '');
    if (rest.length >= SHORTEST_ARABIC) stem = rest;
  }
  for (const rules of STEPS.get(lang) ?? []) stem = stripped(stem, rules);
  return stem;
}

function stripped(word: string, rules: readonly Rule[]): string {
  for (const { ending, least, put } of rules)
    if (word.length - ending.length >= least && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + put;
  return word;
}
