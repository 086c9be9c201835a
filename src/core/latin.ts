import { alphabet } from './alphabet.ts';
import { prose } from './literals.ts';
import type { Rewritten, Splice } from './splice.ts';

/**
 * Serbian Cyrillic written in Latin letters: њ → nj, Њ → Nj, or NJ beside a capital (Pravopis
 * Matice srpske). Marks stay on their letters. Left as they are: whatever is not Cyrillic,
 * addresses, and words with letters Serbian has not (Толстой, послѣ): half of such a word in
 * Latin letters would be no word in any language.
 */
export function latinised(text: string): Rewritten {
  const splices: Splice[] = [];
  if (plain.test(text)) return { text: spelled(text, 0, splices), splices };
  if (!anyCyrillic.test(text)) return { text, splices };
  let latin = '';
  let done = 0;
  for (const { start, end } of prose(text)) {
    for (const match of text.slice(start, end).matchAll(run)) {
      if (foreign.test(match[0])) continue;
      const at = start + match.index;
      latin += text.slice(done, at) + spelled(match[0], at, splices);
      done = at + match[0].length;
    }
  }
  return { text: latin + text.slice(done), splices };
}

function spelled(word: string, at: number, splices: Splice[]): string {
  let latin = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const written = letters.get(letter) ?? letter;
    latin += written.length === 2 && besideCapital(word, i) ? written.toUpperCase() : written;
    if (written.length !== 1) splices.push({ at: at + i, removed: 1, added: written.length });
  }
  return latin;
}

/** Whether the letter after or before the given one, marks passed over, is a capital as it is. */
function besideCapital(word: string, i: number): boolean {
  return (
    isCapital(word.charAt(i)) &&
    (isCapital(letterFrom(word, i, 1)) || isCapital(letterFrom(word, i, -1)))
  );
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

function letterFrom(word: string, i: number, step: 1 | -1): string {
  let at = i + step;
  while (passedOver.test(word.charAt(at))) at += step;
  return word.charAt(at);
}

const passedOver = /[\p{M}\u00AD\u200B-\u200D]/u;

/** A word of Serbian letters: most are asked about one by one. */
const plain = /^[А-ИК-Шабвгдежзик-шЂђЈјЉљЊњЋћЏџ]+$/;
const anyCyrillic = /[\u0400-\u052F]/;
const run = /[\u0400-\u052F][\u0400-\u052F\p{M}\u00AD\u200B-\u200D]*/gu;

/** A breve or diaeresis makes и й and е ё, which Serbian has not. ѐ and ѝ are accented vowels. */
const foreign =
  /[^А-ИК-Шабвгдежзик-шЂђЈјЉљЊњЋћЏџЀЍѐѝ\p{M}\u00AD\u200B-\u200D]|[\u0306\u0308\u0483-\u0489]/u;

const letters: ReadonlyMap<string, string> = new Map(
  [...alphabet, ['ѐ', 'e\u0300'] as const, ['ѝ', 'i\u0300'] as const].flatMap(
    ([cyrillic, latin]) => [
      [cyrillic, latin],
      [cyrillic.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1)],
    ],
  ),
);
