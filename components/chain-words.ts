/** What the chain says in words. */

import { i18n } from '#i18n';
import type { ChainGroup } from '../claims/chain.ts';
import { tellNumber } from './locale.ts';

/** Returns the name of a group: its number as an origin, or why it is none. */
export function groupName(group: ChainGroup, number: number): string {
  if (!group.counted) return i18n.t('chain.copies');
  const named = i18n.t('chain.origin', [tellNumber(number)]);
  return group.origin === null ? `${named} · ${i18n.t('originUnknown')}` : named;
}
