import { describe, expect, it } from 'vitest';
import { allMarkStyles, markCss, markLines } from '../../../choices/mark-style.ts';

describe('mark styles', () => {
  it('always tell a plain mark from a conflicting one by shape', () => {
    for (const style of allMarkStyles()) {
      const { plain, conflicting } = markLines(style);
      expect(plain.split(' ')[1]).not.toBe(conflicting.split(' ')[1]);
    }
  });

  it('are all different, and touch neither colour nor print', () => {
    const sheets = allMarkStyles().map(markCss);
    expect(new Set(sheets).size).toBe(9);
    for (const css of sheets) {
      expect(css).toMatch(/^@media screen\{/);
      expect(css).not.toContain('color');
    }
  });
});
