import { describe, expect, it } from 'vitest';
import { openMatcher } from '../../cli/open-matcher.ts';
import { HAS_SAMPLE, readSample, tally } from './sample-rows.ts';

const { matcher } = openMatcher();

describe.skipIf(!HAS_SAMPLE)('the sample article in the matcher', () => {
  it('has at least 37 of 39 rows with the right stance, all listed conflicts, at most 3 further claims', () => {
    const { rows, text } = readSample();
    const { matches } = matcher.annotate({
      id: 'sample',
      text,
      title: text.split('\n')[0],
      lang: 'en',
      published: '2024-12-17',
    });
    const { found, lacking, further } = tally(rows, text, matches);
    expect(found).toBeGreaterThanOrEqual(37);
    expect(lacking).toEqual([]);
    expect(further.length).toBeLessThanOrEqual(3);
  });
});
