import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyCorrections, placeCorrections, type Replacement } from './correction.ts';

const original = 'Велики напредак (1958-1962)';
const progress = { from: 7, to: 15, before: 'напредак', after: 'скок напред' };
const dash = { from: 21, to: 22, before: '-', after: '–' };
const quote = { from: 0, to: 0, before: '', after: '„' };
const gone = { from: 15, to: 27, before: ' (1958-1962)', after: '' };

describe('applyCorrections', () => {
  test.each<[what: string, replacements: Replacement[], cleaned: string]>([
    ['nothing', [], original],
    ['replaces', [progress], 'Велики скок напред (1958-1962)'],
    ['takes any order', [dash, progress], 'Велики скок напред (1958–1962)'],
    ['inserts', [quote], '„Велики напредак (1958-1962)'],
    ['deletes', [gone], 'Велики напредак'],
    ['lets two touch', [gone, progress], 'Велики скок напред'],
    ['inserts twice at one place, in order', [quote, { ...quote, after: '—' }], `„—${original}`],
  ])('%s', (_, replacements, cleaned) => {
    expect(applyCorrections(original, replacements)).toBe(cleaned);
  });

  test.each<[why: string, replacements: Replacement[], message: string]>([
    ['they overlap', [gone, dash], 'overlaps another'],
    ['one is there twice', [progress, progress], 'overlaps another'],
    ['one leaves the paragraph', [{ ...gone, to: 28 }], 'leaves the paragraph'],
    ['one starts before it', [{ ...quote, from: -1 }], 'leaves the paragraph'],
    ['one runs backwards', [{ ...progress, from: 9, to: 8 }], 'leaves the paragraph'],
    ['something else stands there', [{ ...dash, before: '–' }], 'expects "–", found "-"'],
  ])('refuses when %s', (_, replacements, message) => {
    expect(() => applyCorrections(original, replacements)).toThrow(message);
    expect(() => placeCorrections(original, replacements)).toThrow(message);
  });

  it('leaves what it was given as it was', () => {
    const given = Object.freeze([Object.freeze(dash), Object.freeze(progress)]);
    applyCorrections(original, given);
    expect(given).toEqual([dash, progress]);
  });
});

describe('placeCorrections', () => {
  it('tells where each lies on either side, in the order of the text', () => {
    expect(placeCorrections(original, [dash, progress])).toEqual([
      {
        correction: progress,
        original: { start: 7, end: 15 },
        cleaned: { start: 7, end: 18 },
      },
      { correction: dash, original: { start: 21, end: 22 }, cleaned: { start: 24, end: 25 } },
    ]);
  });
});

/** Pieces of a paragraph, some of them replaced: none can overlap. */
const pieces = fc.array(
  fc.record({
    before: fc.string({ unit: 'binary', maxLength: 6 }),
    after: fc.option(fc.string({ unit: 'binary', maxLength: 6 })),
  }),
);

it('cleaned is the original with exactly its accepted corrections made (invariant 2)', () => {
  fc.assert(
    fc.property(pieces, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (parts, chance) => {
      const text = parts.map(({ before }) => before).join('');
      const expected = parts.map(({ before, after }) => after ?? before).join('');
      let from = 0;
      const replacements = parts.flatMap(({ before, after }) => {
        const to = from + before.length;
        const made = after === null ? [] : [{ from, to, before, after }];
        from = to;
        return made;
      });
      // Insertions at one place keep the order they come in; all others may come in any.
      const isInsertion = ({ before }: Replacement): boolean => before === '';
      const shuffled = [
        ...replacements.filter(isInsertion),
        ...replacements
          .filter((one) => !isInsertion(one))
          .map((one) => ({ one, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one),
      ];

      // A deletion or replacement that begins where text is inserted comes after the insertion.
      const clash = replacements.some(
        (one, index) => isInsertion(one) && replacements[index - 1]?.from === one.from,
      );
      const cleaned = applyCorrections(text, shuffled);
      if (!clash) expect(cleaned).toBe(expected);

      const placed = placeCorrections(text, shuffled);
      let rebuilt = '';
      let done = 0;
      for (const { correction, original: there, cleaned: here } of placed) {
        expect(text.slice(there.start, there.end)).toBe(correction.before);
        expect(cleaned.slice(here.start, here.end)).toBe(correction.after);
        rebuilt += text.slice(done, there.start);
        expect(rebuilt.length).toBe(here.start);
        rebuilt += correction.after;
        done = there.end;
      }
      expect(rebuilt + text.slice(done)).toBe(cleaned);
      expect(placed).toHaveLength(replacements.length);
    }),
    { numRuns: 2000 },
  );
});
