import { describe, expect, it } from 'vitest';
import { openMatcher } from '../../../cli/open-matcher.ts';
import { fold } from '../../../text/normalise.ts';
import {
  readSet,
  type StanceLine,
  type StrangerLine,
  type TrapLine,
} from '../../evaluation/sets.ts';

const { database } = openMatcher();
const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
const known = new Set(
  database.topics.flatMap((topic) =>
    topic.questions.flatMap((question) =>
      question.claims.flatMap((claim) =>
        [claim.text, claim.wordings, claim.nearMisses].flatMap((texts) =>
          Object.values(texts).flat().map(plain),
        ),
      ),
    ),
  ),
);

describe('evaluation sets', () => {
  it('hold no text of a claim, wording or near-miss', () => {
    // Of the locked parts only a number is told.
    const lines = (['dev', 'locked'] as const).flatMap((part) => [
      ...readSet<StrangerLine>('strangers', part).map(({ text }) => text),
      ...readSet<StanceLine>('stance', part).map(({ sentence }) => sentence),
      ...readSet<TrapLine>('traps', part).flatMap(({ trap, twin }) => [trap, twin]),
    ]);
    expect(lines.filter((text) => known.has(plain(text))).length).toBe(0);
  });
});
