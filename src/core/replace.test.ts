import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CaseName } from './cases.ts';
import { declinePhrase } from './cleaning/decline-phrase.ts';
import { applyCorrections, type Replacement } from './correction.ts';
import { find } from './find.ts';
import { exchanged, replaceIn, substitute, takenOut, type Wish } from './replace.ts';

const wish = (query: string, words: string, other: Partial<Wish> = {}): Wish => ({
  query,
  words,
  asTyped: false,
  script: 'Cyrl',
  declension: null,
  ...other,
});

describe('what found words become', () => {
  test.each([
    ['Реч', wish('реч', 'слово'), 'Слово'],
    ['Реч', wish('реч', 'слово', { asTyped: true }), 'слово'],
    // In the script of what is found, whichever the reader types in.
    ['реч', wish('rec', 'ljubav'), 'љубав'],
    ['reč', wish('реч', 'љубав'), 'ljubav'],
    ['реч', wish('rec', 'ljubav', { asTyped: true }), 'ljubav'],
    // The other script on purpose.
    ['Гугл', wish('гугл', 'Google'), 'Google'],
    [',', wish(',', ' i', { script: 'Cyrl' }), ' и'],
    ['…', wish('...', '…'), '…'],
    ['реч', wish('реч', ''), ''],
  ])('%j with %j: %j', (found, asked, expected) => {
    expect(substitute(found, [], asked)).toEqual({ words: expected, others: [], isSure: true });
  });

  const kennedy = wish('Линколн', 'Кенеди', { declension: declinePhrase('Кенеди') });
  test.each<[string, CaseName[], string]>([
    ['Линколну', ['dative-singular', 'locative-singular'], 'Кенедију'],
    ['ЛИНКОЛНОМ', ['instrumental-singular'], 'КЕНЕДИЈЕМ'],
    ['Linkolna', ['genitive-singular', 'accusative-singular'], 'Kenedija'],
  ])('%j is declined into the same case', (found, cells, expected) => {
    const { words, isSure } = substitute(found, cells, kennedy);
    expect([words, isSure]).toEqual([expected, true]);
  });

  it('leaves to a person what more than one form fits, or none', () => {
    const asked = wish('жена', 'човек', { declension: declinePhrase('човек') });
    const several = substitute('жене', ['genitive-singular', 'nominative-plural'], asked);
    expect(several).toMatchObject({ words: 'човека', isSure: false });
    expect(several.others).not.toHaveLength(0);
    expect(substitute('жене', [], asked)).toEqual({ words: 'човек', others: [], isSure: false });
  });

  test.each([
    ['једна реч више', 'реч', 'једна више'],
    ['реч на почетку', 'реч', 'на почетку'],
    ['на крају реч.', 'реч', 'на крају.'],
    ['на крају реч', 'реч', 'на крају'],
    ['(реч) у загради', 'реч', '() у загради'],
    ['безреч', 'реч', 'без'],
    ['реч', 'реч', ''],
  ])('of %j without %j stays %j', (text, query, expected) => {
    const spans = find(text, query).map((span) => ({ ...takenOut(text, span), words: '' }));
    expect(exchanged(text, spans)).toBe(expected);
  });
});

describe('replacing in a paragraph', () => {
  const letters = fc.string({
    unit: fc.constantFrom('а', 'њ', 'nj', 'Ж', 'c\u030C', ' ', '.', '\u00AD', '😀', '\n'),
    maxLength: 24,
  });
  /** A paragraph with corrections that do not overlap. */
  const paragraph = fc
    .tuple(letters, fc.array(fc.tuple(fc.nat(24), fc.nat(3), letters), { maxLength: 3 }))
    .map(([original, changes]) => {
      let done = 0;
      const accepted: Replacement[] = [];
      for (const [gap, length, after] of changes) {
        const from = done + gap + (accepted.length > 0 ? 1 : 0);
        const to = Math.min(original.length, from + length);
        if (from > to) break;
        accepted.push({ from, to, before: original.slice(from, to), after });
        done = to;
      }
      return { original, accepted };
    });

  it('makes the ledger give exactly the exchanged words, and taking it back the old ones', () => {
    fc.assert(
      fc.property(paragraph, letters, letters, ({ original, accepted }, query, words) => {
        const cleaned = applyCorrections(original, accepted);
        const exchanges = find(cleaned, query).map((span) => ({ ...span, words }));
        const { replaced, made } = replaceIn(original, cleaned, accepted, exchanges);
        const kept = accepted.filter((one) => !replaced.includes(one));
        expect(applyCorrections(original, [...kept, ...made])).toBe(exchanged(cleaned, exchanges));
        expect(applyCorrections(original, [...kept, ...replaced])).toBe(cleaned);
      }),
      { numRuns: 500 },
    );
  });

  it('merges with a correction it touches, and lets the others be', () => {
    const original = 'Мао Тсетунг је писао о Линцолну.';
    const accepted = [
      { from: 4, to: 11, before: 'Тсетунг', after: 'Цедунг' },
      { from: 23, to: 31, before: 'Линцолну', after: 'Линколну' },
    ];
    const cleaned = applyCorrections(original, accepted);
    const at = cleaned.indexOf('Линколну');
    const exchanges = [{ start: at, end: at + 8, words: 'Кенедију' }];
    expect(replaceIn(original, cleaned, accepted, exchanges)).toEqual({
      replaced: [accepted[1]],
      made: [{ from: 23, to: 31, before: 'Линцолну', after: 'Кенедију' }],
    });
  });

  it('takes words back that the original had, leaving no record', () => {
    const accepted = [{ from: 0, to: 3, before: 'реч', after: 'слово' }];
    const exchanges = [{ start: 0, end: 5, words: 'реч' }];
    expect(replaceIn('реч', 'слово', accepted, exchanges)).toEqual({
      replaced: accepted,
      made: [],
    });
  });
});
