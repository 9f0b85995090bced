/** Which sites are never read: a rule is a host (`news.example`), or a host with everything below it (`*.news.example`). */

/** Why an entry is no site, as a key that the interface translates. */
export type SiteMistake = 'empty' | 'notHost' | 'noDot';

/** A rule, or why there is none. */
export type SiteEntry = { ok: true; host: string } | { ok: false; mistake: SiteMistake };

/** A rule taken apart. */
export type SiteRule = {
  host: string;
  /** Are hosts below it (`live.news.example`) meant too? */
  below: boolean;
};

const BELOW = '*.';
/** Most rules kept; a list that long is a mistake or an attack on the storage. */
export const MOST_SITES = 500;

/** Returns the host in what somebody typed: a host, or a whole address pasted from the address bar. */
export function readSite(typed: string): SiteEntry {
  const text = typed.trim().replace(/^\*\./, '');
  if (text === '') return { ok: false, mistake: 'empty' };
  if (/\s/.test(text)) return { ok: false, mistake: 'notHost' };
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (hasScheme && !/^https?:/i.test(text)) return { ok: false, mistake: 'notHost' };
  const address = hasScheme ? text : `http://${text}`;
  if (!URL.canParse(address)) return { ok: false, mistake: 'notHost' };
  // `host` is in ASCII and lower case, as the addresses of pages are; it keeps a port that is not the usual one.
  const { host, hostname, username } = new URL(address);
  if (username !== '') return { ok: false, mistake: 'notHost' };
  if (hostname !== 'localhost' && !hostname.includes('.') && !hostname.startsWith('['))
    return { ok: false, mistake: 'noDot' };
  if (!/^(?:\[[\da-f:.]+\]|[a-z\d_](?:[a-z\d_.-]*[a-z\d])?)$/.test(hostname) || /\.\./.test(host))
    return { ok: false, mistake: 'notHost' };
  return { ok: true, host };
}

/** Takes a rule apart. */
export function ruleOf(rule: string): SiteRule {
  return rule.startsWith(BELOW)
    ? { host: rule.slice(BELOW.length), below: true }
    : { host: rule, below: false };
}

/** Puts a rule together. */
export function ruleText({ host, below }: SiteRule): string {
  return below ? BELOW + host : host;
}

/** Is a host among those that the rule names? */
export function ruleHolds(rule: string, host: string): boolean {
  const { host: named, below } = ruleOf(rule);
  return host !== '' && (host === named || (below && host.endsWith(`.${named}`)));
}

/** Is a host never to be read by any of the rules? */
export function isSiteOff(rules: readonly string[], host: string): boolean {
  return rules.some((rule) => ruleHolds(rule, host));
}

/** Returns the rules with a host switched on or off; switching on takes away every rule that names it. */
export function switchSite(rules: readonly string[], host: string, on: boolean): string[] {
  if (on) return rules.filter((rule) => !ruleHolds(rule, host));
  return isSiteOff(rules, host) ? [...rules] : [...rules, host];
}

/** Returns the rules with one set, in place of another one for the same host; the host's name sorts them. */
export function setRule(rules: readonly string[], rule: SiteRule): string[] {
  const others = rules.filter((other) => ruleOf(other).host !== rule.host);
  return [...others, ruleText(rule)].sort((a, b) => (ruleOf(a).host < ruleOf(b).host ? -1 : 1));
}
