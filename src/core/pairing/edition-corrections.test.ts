import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyCorrections, overlap } from '../correction.ts';
import { editionCorrections } from './edition-corrections.ts';

const drawn = (original: string, cleaned: string): string[] =>
  editionCorrections(original, cleaned).map(
    ({ before, after, kind }) => `${before}|${after} ${kind}`,
  );

describe('editionCorrections', () => {
  test.each<[original: string, cleaned: string, differences: string[]]>([
    ['Исто је.', 'Исто је.', []],
    ['Човјек је добар.', 'Човек је добар.', ['Човјек|Човек spelling']],
    ['радlo је', 'радио је', ['радlo|радио spelling']],
    ['Међутим он оде', 'Међутим, он оде', ['|, punctuation']],
    ['од 1953-1957 има', 'од 1953–1957 има', ['1953-1957|1953–1957 typography']],
    ['covek i zena', 'čovek i žena', ['covek|čovek diacritics', 'zena|žena diacritics']],
    ['радне чете', 'Радне чете', ['радне|Радне capitalisation']],
    ['центар моћи', 'тежиште моћи', ['центар|тежиште wording']],
    ['он је ра дио', 'он је радио', ['ра дио|радио typography']],
    ['он и ја', 'он ја', ['и | wording']],
    ['', 'Нов пасус.', ['|Нов пасус. wording']],
    ['Стари пасус.', '', ['Стари пасус.| wording']],
  ])('%s → %s', (original, cleaned, differences) => {
    expect(drawn(original, cleaned)).toEqual(differences);
  });

  it('gives exactly the cleaned side, whatever the strings, and none in the way of another', () => {
    const piece = fc.constantFrom(
      'реч',
      'реч',
      'речи',
      'а',
      ' ',
      ' ',
      '  ',
      ', ',
      '\n',
      '𝒂',
      '\u0301',
      '.',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (original, cleaned) => {
        const made = editionCorrections(original, cleaned);
        expect(applyCorrections(original, made)).toBe(cleaned);
        made.forEach((one, i) => {
          const next = made[i + 1];
          expect(next !== undefined && overlap(one, next)).toBe(false);
          expect(one.before).not.toBe(one.after);
        });
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('tells the words of a megabyte apart in time', () => {
    const words = Array.from({ length: 90_000 }, (_, i) =>
      i % 10 === 0 ? `реч${(i * 7919) % 900_001}` : ['која', 'није', 'само'][i % 3],
    );
    const original = words.join(' ');
    const cleaned = words.map((word, i) => (i % 20 === 7 ? `${word}х` : word)).join(' ');
    const start = process.cpuUsage();
    const made = editionCorrections(original, cleaned);
    const { user } = process.cpuUsage(start);
    expect(made).toHaveLength(4500);
    expect(applyCorrections(original, made) === cleaned).toBe(true);
    expect(user / 1e6).toBeLessThan(10);
  }, 30_000);
});
