/** Any text as Markdown that shows that text and nothing else. */

/** What means something to Markdown anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>|~]/g;
/** An ampersand that would be read as a character's name. */
const ENTITY = /&(?=#?[a-z0-9]+;)/gi;
/** What means something at the start of a line only: headings, lists, rules. */
const AT_START = /^([#+\-=]|\d+(?=[.)]))/;

/** Returns the text on one line, escaped. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(AT_START, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Returns a link; what would end the address early is percent-encoded. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(
    /[\s()<>\\[\]]/g,
    (char) => `%${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${markdownText(text)}](${address})`;
}
