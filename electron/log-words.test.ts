import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutContents } from './log-words.ts';

/** What the engine says of contents that it could not make sense of. */
const complaints: readonly ((words: string) => unknown)[] = [
  (words): unknown => JSON.parse(words),
  (words): unknown => JSON.parse(`{"title": "${words}" "note"}`),
  (words) => new RegExp(`(${words}`, 'u'),
  (words) => new URL(words),
  (words) => {
    throw new Error(`Нема пасуса „${words}“ у тексту`);
  },
  (words) => {
    throw new Error(`No paragraph "${words}`);
  },
];

function complaint(of: (words: string) => unknown, words: string): string {
  try {
    of(words);
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

const letters = fc.constantFrom(...Array.from('абвгђежзијклљмнњопрстћуфхцчџшčćžšđ'));
const word = fc.array(letters, { minLength: 4, maxLength: 12 }).map((all) => all.join(''));
const latin = fc.constantFrom('Mao Cedung', 'narodne komune', 'skok napred', 'veliki');

test('no word of a text gets into the log with an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, latin), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...complaints),
      (words, of) => {
        const said = withoutContents(complaint(of, words.join(' ')));
        for (const one of words) expect(said).not.toContain(one);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what is of the program stays', () => {
  const stack = [
    "TypeError: Cannot read properties of undefined (reading 'note')",
    '    at Notes.write (app://uporedo/assets/index-B5Is9LoB.js:43:2281)',
    '    at async app://uporedo/assets/index-B5Is9LoB.js:43:1483',
  ].join('\n');
  expect(withoutContents(stack)).toBe(stack);
  const full = 'ENOSPC: no space left on device, write';
  expect(withoutContents(full)).toBe(full);
});
