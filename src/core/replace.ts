import { caseName, type Case, type CaseName, type Declension } from './cases.ts';
import type { Replacement } from './correction.ts';
import { followCapitals } from './follow-capitals.ts';
import { handEdit, type HandEdit } from './hand-edit.ts';
import { convert, scriptOf } from './script.ts';
import type { Script, Span } from './text.ts';

/** What is to stand in place of what is found. */
export interface Wish {
  readonly query: string;
  /** As typed; empty to take the words out. */
  readonly words: string;
  /** Neither capitals nor script follow the words that are found. */
  readonly asTyped: boolean;
  /** The script the text is stored in. */
  readonly script: Script;
  /** The table of the words put in, when they are to follow the case of what is found. */
  readonly declension: Declension | null;
}

/** What found words would become, likeliest first. */
export interface Substitute {
  readonly words: string;
  readonly others: readonly string[];
  /** One form only fits the case; otherwise a person must look. */
  readonly isSure: boolean;
}

/**
 * What words that were found become.
 * @param cells of the table of what was looked for; with a declension only
 */
export function substitute(found: string, cells: readonly CaseName[], wish: Wish): Substitute {
  const { declension, words } = wish;
  if (declension === null) return { words: written(found, words, wish), others: [], isSure: true };
  const forms = new Set(
    cells.map((cell) => inNumber(declension, cell)).filter((form) => form !== ''),
  );
  const [first = words, ...others] = Array.from(forms, (form) => written(found, form, wish));
  const isWhole = cells.length > 0 && cells.every((cell) => inNumber(declension, cell) !== '');
  return { words: first, others, isSure: isWhole && others.length === 0 };
}

/** The form of a cell; a word that has one number only is in that one. */
function inNumber({ forms, number }: Declension, cell: CaseName): string {
  const [one] = cell.split('-') as [Case];
  return forms[cell] || forms[caseName(one, number)];
}

/** Words with the capitals of what is found, in its script where query and words are in one. */
function written(found: string, words: string, { query, asTyped, script }: Wish): string {
  if (asTyped) return words;
  const followed = followCapitals(found, query, words);
  if (!hasLetters(words) || (hasLetters(query) && scriptOf(query) !== scriptOf(words)))
    return followed;
  const wanted = hasLetters(found) ? scriptOf(found) : script;
  return scriptOf(followed) === wanted ? followed : convert(followed, wanted).text;
}

const hasLetters = (words: string): boolean => /\p{L}/u.test(words);

/** Words put in place of a span of a cleaned paragraph, in its UTF-16 offsets. */
export interface Exchange extends Span {
  readonly words: string;
}

/**
 * The span that goes with found words when nothing is put in their place: with one of the spaces
 * around them, so that no two are left side by side.
 */
export function takenOut(text: string, { start, end }: Span): Span {
  const isOpen = start === 0 || text[start - 1] === ' ';
  if (isOpen && text[end] === ' ') return { start, end: end + 1 };
  const isClosed = end === text.length || /[.,;:!?…)]/.test(text.charAt(end));
  return start > 0 && isOpen && isClosed ? { start: start - 1, end } : { start, end };
}

/** A paragraph with exchanges made; they must be in order, none overlapping. */
export function exchanged(text: string, exchanges: readonly Exchange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, words } of exchanges) {
    result += text.slice(done, start) + words;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * What the ledger of a paragraph becomes when words of its cleaned side are exchanged: corrections
 * that are touched give way to what the hand made of them, the others stay.
 * @param cleaned the paragraph as the accepted corrections give it
 * @throws Error as `handEdit`
 */
export const replaceIn = <C extends Replacement>(
  original: string,
  cleaned: string,
  accepted: readonly C[],
  exchanges: readonly Exchange[],
): HandEdit<C> => handEdit(original, accepted, exchanged(cleaned, exchanges));
