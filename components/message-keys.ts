/** Names of the model to keys of the messages, so that a new name without a text is a type error. */

import type { ConflictKind, EvidenceKind } from '../claims/types.ts';

/** Message keys of the kinds of evidence. */
export const EVIDENCE_KEYS = {
  'on-record': 'evidence.onRecord',
  'official-statement': 'evidence.officialStatement',
  'anonymous-sources': 'evidence.anonymousSources',
  eyewitness: 'evidence.eyewitness',
  documents: 'evidence.documents',
  data: 'evidence.data',
  imagery: 'evidence.imagery',
  investigation: 'evidence.investigation',
  'un-body': 'evidence.unBody',
  court: 'evidence.court',
} as const satisfies Record<EvidenceKind, string>;

/** Message keys of the kinds of conflict. */
export const CONFLICT_KEYS = {
  contradicts: 'kind.contradicts',
  disputes: 'kind.disputes',
  revises: 'kind.revises',
  'different-measure': 'kind.differentMeasure',
} as const satisfies Record<ConflictKind, string>;
