import { compileQuery, type Finder } from '../find.ts';
import { fold } from '../fold.ts';
import { plainWordForms } from './plain-words.ts';
import { soundKeys } from './sound-key.ts';
import { spelledKeys, wantedKeys, wantedWhileTyped, type Wanted } from './wanted.ts';

/** How a word of a text answers to one of the query. */
export type Answer = 'exact' | 'sound' | null;

/** What a reader looks for, ready to be looked for in many texts. */
export interface SearchQuery {
  /** For the index: what finds each word, and every one that may be the same. */
  readonly wanted: readonly Wanted[];
  /** The same, of the words as they are spelled alone. */
  readonly spelled: readonly Wanted[];
  /** Its words, folded, for who has no index yet: a row that has them as they are spelled has them all. */
  readonly folded: readonly string[];
  /** Where the query stands as it was typed, but for what `fold` leaves out. */
  readonly phrase: Finder;
  /** How a word answers to each word of the query. */
  readonly answers: (form: string) => readonly Answer[];
}

/**
 * A query of some words, all of which must stand in one row; the last counts as the beginning of a
 * word unless a space follows it. `null` when there is nothing to look for.
 */
export function compileSearch(query: string): SearchQuery | null {
  const forms = plainWordForms(query)
    .filter((form) => (soundKeys(form)[0] ?? '') !== '')
    .slice(0, mostWords);
  if (forms.length === 0) return null;
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(query);
  const words = forms.map((form, i) => compileWord(form, isOpen && i === forms.length - 1));
  const known = new Map<string, readonly Answer[]>();
  return {
    wanted: words.map(({ wanted }) => wanted),
    spelled: words.map(({ spelled }) => spelled),
    folded: words.map(({ folded }) => folded),
    phrase: phraseFinder(query, isOpen),
    answers: (form) => {
      const remembered = known.get(form);
      if (remembered !== undefined) return remembered;
      const folded = fold(form);
      const keys = soundKeys(form);
      const answers = words.map((word) => answerTo(word, folded, keys));
      known.set(form, answers);
      return answers;
    },
  };
}

/** Of a passage pasted as a query the beginning is enough. */
const mostWords = 20;

interface SearchWord {
  readonly folded: string;
  readonly isBegun: boolean;
  readonly wanted: Wanted;
  readonly spelled: Wanted;
}

/** A single letter begins too many words to be taken for a beginning. */
const shortestBegun = 2;

function compileWord(form: string, isOpen: boolean): SearchWord {
  const folded = fold(form);
  const isBegun = isOpen && folded.length >= shortestBegun;
  return {
    folded,
    isBegun,
    wanted: isBegun ? wantedWhileTyped(form) : wantedKeys(form),
    spelled: spelledKeys(form, isBegun),
  };
}

function answerTo(word: SearchWord, folded: string, keys: readonly string[]): Answer {
  if (word.isBegun ? folded.startsWith(word.folded) : folded === word.folded) return 'exact';
  const { whole, begun } = word.wanted;
  const isNear = keys.some(
    (key) => whole.includes(key) || begun.some((beginning) => key.startsWith(beginning)),
  );
  return isNear ? 'sound' : null;
}

/** Finds the query from the beginning of a word, to the end of one unless it is still being typed. */
function phraseFinder(query: string, isOpen: boolean): Finder {
  const find = compileQuery(query, { wholeWords: !isOpen });
  return (text) =>
    find(text).filter(
      ({ start }) => !/[\p{L}\p{M}\p{N}\u00AD]$/u.test(text.slice(Math.max(0, start - 2), start)),
    );
}
