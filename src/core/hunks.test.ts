import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { letterHunks, wordHunks, type Hunk } from './hunks.ts';

/** Draws what differs: `[old|new]`. */
function draw(original: string, cleaned: string, hunks: readonly Hunk[]): string {
  let drawn = '';
  let done = 0;
  for (const { original: from, cleaned: to } of hunks) {
    const before = original.slice(from.start, from.end);
    drawn += `${original.slice(done, from.start)}[${before}|${cleaned.slice(to.start, to.end)}]`;
    done = from.end;
  }
  return drawn + original.slice(done);
}

describe('wordHunks', () => {
  test.each([
    ['Велики скок', 'Велики скок', 'Велики скок'],
    ['Велики напредак', 'Велики скок напред', 'Велики [напредак|скок напред]'],
    ['Велики напредак', 'Велики напредни напредак', 'Велики [|напредни ]напредак'],
    ['Популар Цоммунес', 'народне комуне', '[Популар|народне] [Цоммунес|комуне]'],
    ['Једно од стварања', 'Једна од творевина', '[Једно|Једна] од [стварања|творевина]'],
    ['Централни комитет који', 'Централни комитет, који', 'Централни комитет[|,] који'],
    ['1953-1957', '1953–1957', '[1953-1957|1953–1957]'],
    ['при том', 'притом', '[при том|притом]'],
    ['реч', '', '[реч|]'],
    ['', 'реч', '[|реч]'],
    ['код  њега', 'код њега', 'код [ |]њега'],
  ])('%s → %s', (original, cleaned, drawn) => {
    expect(draw(original, cleaned, wordHunks(original, cleaned))).toBe(drawn);
  });
});

it('does not compare long strings word by word when they are too unlike for that', () => {
  const other = (of: number) => (_: unknown, index: number) => `реч${(index * of) % 8009}`;
  const [before, after] = [31, 37].map((of) => Array.from({ length: 6000 }, other(of)).join(' '));
  expect(
    draw(
      `Исти ${before} крај`,
      `Исти ${after} крај`,
      wordHunks(`Исти ${before} крај`, `Исти ${after} крај`),
    ),
  ).toBe(`Исти реч0 [${before?.slice(5)}|${after?.slice(5)}] крај`);
});

describe('letterHunks', () => {
  test.each([
    ['Једно', 'Једна', 'Једн[о|а]'],
    ['при том', 'притом', 'при[ |]том'],
    ['коса', 'ко\u0301са', 'к[о|о\u0301]са'],
    ['𝒂ббб', '𝒃ббб', '[𝒂|𝒃]ббб'],
  ])('%s → %s', (original, cleaned, drawn) => {
    expect(draw(original, cleaned, letterHunks(original, cleaned) ?? [])).toBe(drawn);
  });

  test.each([
    ['Популар', 'народне'],
    ['напредак', 'скок напред'],
    ['а'.repeat(3000), 'а'.repeat(2999)],
  ])('sees nothing in common: %s → %s', (original, cleaned) => {
    expect(letterHunks(original, cleaned)).toBeNull();
  });
});

it('leads from one string to the other', () => {
  const piece = fc.constantFrom('а', 'б', 'ви', ' ', '  ', ',', '-', '\u0301', '𝒂', '\ud835', '\n');
  const text = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (original, cleaned) => {
      for (const hunks of [wordHunks(original, cleaned), letterHunks(original, cleaned)]) {
        let rebuilt = '';
        let done = 0;
        for (const hunk of hunks ?? []) {
          const { start, end } = hunk.cleaned;
          rebuilt += original.slice(done, hunk.original.start) + cleaned.slice(start, end);
          done = hunk.original.end;
        }
        if (hunks) expect(rebuilt + original.slice(done)).toBe(cleaned);
      }
    }),
    { numRuns: 2000 },
  );
});
