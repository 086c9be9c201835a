import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLatin } from '../script.ts';
import { align } from './align.ts';

/** The rows of two texts drawn as `1:1 2:1`; paragraphs are parted by a bar. */
function drawn(original: string, cleaned: string): string {
  const parts = (text: string): string[] => (text === '' ? [] : text.split(' | '));
  return align(parts(original), parts(cleaned))
    .map((row) => `${row.original}:${row.cleaned}`)
    .join(' ');
}

const road = 'Пут је водио кроз густу шуму, а са обе стране чуло се жуборење потока.';
const night = 'Пред ноћ стигоше до старог хана, чији је газда спавао на клупи под орахом.';
const dawn = 'Ујутру рано кренуше даље, јер их је чекао још цео дан хода до манастира.';

describe('align', () => {
  test.each<[what: string, original: string, cleaned: string, rows: string]>([
    ['nothing', '', '', ''],
    ['a side that is empty', road, '', '1:0'],
    ['the same', `${road} | ${night}`, `${road} | ${night}`, '1:1 1:1'],
    ['the other script', `${road} | ${night}`, toLatin(`${road} | ${night}`), '1:1 1:1'],
    [
      'one without a counterpart',
      `${road} | ${night} | ${dawn}`,
      `${road} | ${dawn}`,
      '1:1 1:0 1:1',
    ],
    ['one that was added', `${road} | ${dawn}`, `${road} | ${night} | ${dawn}`, '1:1 0:1 1:1'],
    [
      'two that became one',
      `${road} | ${night} | ${dawn}`,
      `${road} ${night} | ${dawn}`,
      '2:1 1:1',
    ],
    ['three of one', `${road} ${night} ${dawn}`, `${road} | ${night} | ${dawn}`, '1:3'],
    ['cuts at different places', `${road} ${night} | ${dawn}`, `${road} | ${night} ${dawn}`, '2:2'],
    ['a short piece', `${road} | – Да. ${night}`, `${road} | – Да. | ${night}`, '1:1 1:2'],
    ['a piece of one letter', `${road} | А ${night}`, `${road} | А | ${night}`, '1:1 1:2'],
    ['a last word of its own', `${road} ${night}`, `${road} ${night.slice(0, -8)} | ораху`, '1:2'],
    [
      'a word left at the end of what has no counterpart',
      `И ${dawn}`,
      `${road} И | ${dawn}`,
      '1:2',
    ],
    [
      'cuts at different places, one beside words without a counterpart',
      `${road} Али кад | изађоше, падаше киша. ${dawn}`,
      `${road} Али кад изађоше, падаше киша. ${night} | ${dawn}`,
      '2:2',
    ],
    [
      'a word of its own that the next one repeats',
      `${road} | Не. | Не, не, рече он и устаде од стола.`,
      `${road} | Не, не, рече он и устаде од стола.`,
      '1:1 1:0 1:1',
    ],
    [
      'a short answer of its own',
      `${road} | – Да. | ${night}`,
      `${road} | ${night}`,
      '1:1 1:0 1:1',
    ],
    [
      'answers that repeat',
      `– Да. | ${road} | – Да. | – Не. | – Да.`,
      `${road} | – Да. | – Не.`,
      '1:0 1:1 1:1 1:1 1:0',
    ],
    ['stars', `${road} | * | ${night}`, `${road} | * | ${night}`, '1:1 1:1 1:1'],
    [
      'without diacritics',
      toLatin(`${night} | ${dawn}`),
      'Pred noc stigose do starog hana, ciji je gazda spavao na klupi pod orahom. | Ujutru rano krenuse dalje, jer ih je cekao jos ceo dan hoda do manastira.',
      '1:1 1:1',
    ],
  ])('pairs %s', (_, original, cleaned, rows) => {
    expect(drawn(original, cleaned)).toBe(rows);
  });

  it('goes by length alone between two languages, and is not sure', () => {
    const rows = align(
      ['Кратко.', road, night],
      [
        'Short.',
        'The way went through a dense wood, and on both sides one heard brooks.',
        'Before night they reached an old inn whose keeper slept under the walnut.',
      ],
    );
    expect(rows.map((row) => `${row.original}:${row.cleaned}`)).toEqual(['1:1', '1:1', '1:1']);
    expect(rows.every(({ confidence }) => confidence <= 0.2)).toBe(true);
  });

  it('is sure of what is the same and less of what differs', () => {
    const [same, other] = align([road, night], [road, night.replace('старог хана', 'крчме')]);
    expect(same?.confidence).toBe(1);
    expect(other?.confidence).toBeLessThan(1);
  });

  it('pairs in their order paragraphs of which every other word was rewritten', () => {
    const syllables = ['ба', 'ве', 'ги', 'до', 'жу', 'за', 'ка', 'ле', 'ми', 'но', 'пу', 'ра'];
    const word = (n: number): string =>
      [n, n * 7, n * 31].map((at) => syllables[(at >> 2) % syllables.length]).join('');
    const text = (isWritten: (n: number) => boolean): string[] =>
      Array.from({ length: 40 }, (_, place) =>
        Array.from({ length: 30 }, (_, at) => {
          const n = place * 997 + at * 53;
          return isWritten(at) ? word(n) : word(n * 13 + 5);
        }).join(' '),
      );
    const rows = align(
      text(() => true),
      text((at) => at % 2 === 0),
    );
    expect(rows.map((row) => `${row.original}:${row.cleaned}`)).toEqual(rows.map(() => '1:1'));
  });

  it('tells how much is done, to the end', () => {
    const told: number[] = [];
    align([road, night], [road, night], (done) => told.push(done));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('covers both sides, whatever they are', () => {
    const paragraph = fc.oneof(
      fc.constantFrom('– Да.', '– Не.', '', '*', road, night, dawn, `${road} ${night}`),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const text = fc.array(paragraph, { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (original, cleaned) => {
        const rows = align(original, cleaned);
        expect(rows.reduce((sum, row) => sum + row.original, 0)).toBe(original.length);
        expect(rows.reduce((sum, row) => sum + row.cleaned, 0)).toBe(cleaned.length);
        for (const row of rows) {
          expect(row.original + row.cleaned).toBeGreaterThan(0);
          expect(row.confidence).toBeGreaterThanOrEqual(0);
          expect(row.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('does not blow up when one half is missing or nothing is alike', () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `${road} ${i * 7919} ${night} ${i * 104_729}`,
    );
    const other = text.map((_, i) => `zzz${i} qqq${i * 31} www`);
    const start = process.cpuUsage();
    align(text, text.slice(1500));
    align(text, other);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20);
  }, 60_000);
});
