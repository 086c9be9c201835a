import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokensOf } from './reading.ts';

it('takes words apart by letters and the marks on them, whatever the text', () => {
  const pattern = /\p{L}[\p{L}\p{M}]*/gu;
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom('реч', 'á', '𝔘', '\u0301', '\uD835', '„', '中', '1', ' '), {
      maxLength: 15,
    }),
  );
  fc.assert(
    fc.property(anyText, (given) => {
      const text = typeof given === 'string' ? given : given.join('');
      expect(tokensOf(text)).toEqual(
        Array.from(text.matchAll(pattern), ({ index, 0: word }) => {
          return { start: index, end: index + word.length, word };
        }),
      );
    }),
    { numRuns: 500 },
  );
});
