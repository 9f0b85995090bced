import { describe, expect, it } from 'vitest';
import { isSameStory } from '../../../page/same-story.ts';

const story = ['A night in two versions', 'He went to the coast.', 'They met in Moscow.'];
const other = ['Three goals in the rain', 'The home side won before a full stand.'];
const text = (...blocks: string[]) => blocks.join('\n');

describe('the same story', () => {
  it('is the same with more text before, between or after it', () => {
    expect(isSameStory(text(...story), text(...story, ...other))).toBe(true);
    expect(isSameStory(text(...story), text('New at noon.', ...story))).toBe(true);
  });

  it('is the same while most of its text is there', () => {
    expect(isSameStory(text(...story), text(...story.slice(1)))).toBe(true);
  });

  it('is another one when its text is gone', () => {
    expect(isSameStory(text(...story), text(...other))).toBe(false);
    expect(isSameStory(text(...story), '')).toBe(false);
  });
});
