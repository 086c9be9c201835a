import { fold } from '../fold.ts';
import { isFinal, isLast, letterOf, nowhere, openAutomaton, root, targetOf } from './automaton.ts';

/** Words of a foreign language written in Latin, by which mangled ones are recognised. */
export interface WordList {
  /** In any case, with the right marks. O(length). */
  knows(word: string): boolean;
  /**
   * The words of the list that differ from a word by case and marks only, in small letters: José for
   * Jose. The first is the word itself if it is known.
   */
  spellings(word: string): string[];
}

/**
 * @param bytes of en.dawg, pt.dawg …
 * @throws Error when they are damaged
 */
export function openWordList(bytes: Uint8Array): WordList {
  const { has, edges, letters } = openAutomaton(bytes);
  /** Made when it is asked for: no other question needs the table of folding. */
  let bare: readonly string[] | undefined;

  function* alike(node: number, rest: string): Generator<string, undefined> {
    bare ??= letters.map((letter) => fold(letter));
    for (let i = node; node !== nowhere; i++) {
      const edge = edges[i] ?? 0;
      const base = bare[letterOf(edge)] ?? '';
      const letter = letters[letterOf(edge)] ?? '';
      if (rest.startsWith(base)) {
        const left = rest.slice(base.length);
        if (left === '' && isFinal(edge)) yield letter;
        else if (left !== '') for (const end of alike(targetOf(edge), left)) yield letter + end;
      }
      if (isLast(edge)) return;
    }
  }

  return {
    knows: (word) => has(written(word)),
    spellings(word) {
      const own = written(word);
      const found = [...alike(root, fold(own))];
      return found.includes(own) ? [own, ...found.filter((form) => form !== own)] : found;
    },
  };
}

const plain = /^[a-z]*$/;
const written = (word: string): string =>
  plain.test(word) ? word : word.normalize('NFC').toLowerCase().replaceAll('’', "'");
