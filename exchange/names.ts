/** Names as the views tell them: speakers with their roles, outlets, what a report goes through. */

import { isWeak } from '../claims/origins.ts';
import { claimLanguage, tell } from '../claims/tell.ts';
import type { Attribution, ClaimBundle, Utterance } from '../claims/types.ts';

/** What naming needs. */
export type Naming = { bundle: ClaimBundle; locale: string };

/** Returns a speaker with the last of their roles: "Jane Roe, minister"; the id where the table has no such speaker. */
export function speakerName(id: string, { bundle, locale }: Naming): string {
  const speaker = bundle.speakers[id];
  if (!speaker) return id;
  const role = speaker.roles.at(-1);
  const name = tell(speaker.name, locale).text;
  return role ? name + listComma(locale) + tell(role.text, locale).text : name;
}

/** Returns all speakers of an utterance: "Jane Roe, minister; John Doe". */
export function speakerNames(utterance: Utterance, naming: Naming): string {
  return utterance.speakers.map((id) => speakerName(id, naming)).join(listBreak(naming.locale));
}

/** Returns the channel's text, `''` where the table has no such channel. */
export function channelName(utterance: Utterance, { bundle, locale }: Naming): string {
  const channel = bundle.channels[utterance.channel];
  return channel ? tell(channel.text, locale).text : '';
}

/** Returns what a report goes through, nearest first, `''` where nothing is known. */
export function viaNames({ via }: Attribution, { bundle, locale }: Naming): string {
  return via.map((id) => bundle.outlets[id]?.name ?? id).join(listComma(locale));
}

/** Returns the outlet's name; `null` for one of which nothing is known. */
export function outletName(id: string, { bundle }: Pick<Naming, 'bundle'>): string | null {
  const outlet = bundle.outlets[id];
  return outlet && (outlet.recognised || outlet.kind !== 'unknown') ? outlet.name : null;
}

/** Returns the address of a report; `null` where its outlet is not recognised: such are named, but not linked. */
export function addressOf(
  attribution: Attribution,
  { bundle }: Pick<Naming, 'bundle'>,
): string | null {
  const { url } = attribution;
  return !isWeak(attribution, bundle.outlets) && /^https?:\/\//.test(url) ? url : null;
}

/** Returns the comma with which a list goes on in the locale's script. */
export function listComma(locale: string): string {
  return claimLanguage(locale) === 'ar' ? '، ' : ', ';
}

/** Returns the semicolon of the locale's script. */
export function listBreak(locale: string): string {
  return claimLanguage(locale) === 'ar' ? '؛ ' : '; ';
}
