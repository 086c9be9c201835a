import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Correction } from './correction.ts';
import { partnerOf, partnersAt } from './partner.ts';
import { rowsOf, wordsOf, type Row } from './row.ts';
import { sides } from './text.ts';
import { words } from './words.ts';

type Replaced = readonly [before: string, after: string];

/** A row whose corrections replace words where they first stand in the original. */
function rowOf(original: string, replaced: readonly Replaced[] = []): Row {
  const corrections = replaced.map(([before, after], i): Correction => {
    const from = original.indexOf(before);
    return {
      ...{ id: `c${i}`, textId: 't1', paragraphId: 'p1', place: 0, before, after, at: '' },
      ...{ from, to: from + before.length, kind: 'wording', explanation: { sr: '', en: '' } },
      ...{ confidence: 1, state: 'accepted', isDecided: true, by: 'hand', rule: null, group: null },
      alternatives: [],
    };
  });
  const paragraphs = [{ id: 'p1', ordinal: 1, original, tail: '' }];
  const [row] = rowsOf({ textId: 't1', index: 0, paragraphs }, corrections);
  if (!row) throw new Error('There is a row for each paragraph.');
  return row;
}

const damaged = rowOf('Вођа Популар Цоммунес је, наиме, Мао Тсе-тунг.', [
  ['Популар Цоммунес', 'народних комуна'],
  ['Тсе-тунг', 'Цедунг'],
  [', наиме,', ''],
]);

describe('the partner of a word', () => {
  test.each([
    ['original', 'Вођа', 'Вођа'],
    ['original', 'Тсе', 'Цедунг'],
    ['cleaned', 'Цедунг', 'Тсе-тунг'],
    ['original', 'Популар', 'народних'],
    ['cleaned', 'комуна', 'Цоммунес'],
    ['original', 'наиме', null],
    ['original', ', Мао', null],
  ] as const)('of the %s side, %s, is %s', (side, word, expected) => {
    const at = wordsOf(damaged, side).indexOf(word);
    const found = partnersAt(damaged, side, at);
    const there = wordsOf(damaged, side === 'original' ? 'cleaned' : 'original');
    expect(found && there.slice(found.partner.start, found.partner.end)).toBe(expected);
  });

  it('is none for words that exist on one side only', () => {
    const row = rowOf('Мао је вођа', [[' вођа', ' вођа и учитељ']]);
    const start = row.cleaned.indexOf(' и учитељ');
    expect(partnerOf(row, 'cleaned', { start, end: row.cleaned.length })).toBeNull();
  });

  it('is always made of whole words of the other side', () => {
    const piece = fc.constantFrom('Мао', ' ', ', ', 'кому\u0301на', 'поп-Спира', '😀', 'Тсе', '\n');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.array(fc.constantFrom('', 'ново', ' два слова ', 'Мао'), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.constantFrom(...sides),
        (original, after, seed, side) => {
          const cut = seed % original.length;
          const before = original.slice(cut, cut + 3);
          const row = rowOf(
            original,
            after.slice(0, 1).map((one): Replaced => [before, one]),
          );
          const other = side === 'original' ? 'cleaned' : 'original';
          const bounds = words(wordsOf(row, other));
          for (const span of words(wordsOf(row, side))) {
            const partner = partnerOf(row, side, span);
            if (!partner) continue;
            expect(partner.end).toBeGreaterThan(partner.start);
            for (const word of bounds) {
              const touched = word.start < partner.end && partner.start < word.end;
              if (touched) {
                expect(partner.start <= word.start && word.end <= partner.end).toBe(true);
              }
            }
          }
        },
      ),
    );
  });
});
