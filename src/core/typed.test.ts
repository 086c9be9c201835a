import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyCorrections } from './correction.ts';
import { typedOver } from './typed.ts';
import { wordEdits } from './word-edits.ts';

describe('what was typed', () => {
  test.each([
    ['а б в', 'а бб в', 'а б в', 'а бб в'],
    ['а б в', 'а б вв', 'аа б в', 'аа б вв'],
    ['а б в', 'аа б в', 'а б вв', 'аа б вв'],
    ['а б в', 'а бб в', 'а ж в', 'а бб в'],
    ['а б в', 'а в', 'а б в г', 'а в г'],
  ])('over “%s” as “%s” is kept where it now reads “%s”: “%s”', (base, typed, stored, expected) => {
    expect(typedOver(base, wordEdits(base, typed, 0), stored).words).toBe(expected);
  });

  it('leads from the stored words to the new ones, and loses nothing of either', () => {
    const words = fc
      .array(fc.constantFrom('а', 'бе', 'це'), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, words, (base, typed, stored) => {
        const edits = wordEdits(base, typed, 0);
        const now = typedOver(base, edits, stored);
        for (const { after } of edits) expect(now.words).toContain(after);
        if (now.edits) expect(applyCorrections(stored, now.edits)).toBe(now.words);
        if (typed === base) expect(now.words).toBe(stored);
      }),
    );
  });
});
