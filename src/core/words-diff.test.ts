import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { wordsDiff } from './words-diff.ts';

const drawn = (before: string, now: string): string =>
  wordsDiff(before, now)
    .map(({ kind, words }) =>
      kind === 'same' ? words : `${kind === 'gone' ? '-' : '+'}[${words}]`,
    )
    .join('');

test.each<[string, string, string]>([
  ['Први пасус има', 'Први став има', 'Први -[пасус]+[став] има'],
  ['Први пасус има', 'Трећи став има', '-[Први пасус]+[Трећи став] има'],
  ['Први пасус', 'Први', 'Први-[ пасус]'],
  ['', 'став', '+[став]'],
  ['исто', 'исто', 'исто'],
  ['', '', ''],
])('%s → %s: %s', (before, now, expected) => {
  expect(drawn(before, now)).toBe(expected);
});

it('holds both strings whole', () => {
  const words = fc
    .array(fc.constantFrom('а', 'реч', ' ', '\n', '𝒂', ',', 'е\u0301'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (before, now) => {
      const parts = wordsDiff(before, now);
      const without = (kind: string): string =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.words])).join('');
      expect([without('new'), without('gone')]).toEqual([before, now]);
    }),
  );
});
