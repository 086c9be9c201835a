import { changedPieces, type LedgerChange } from './reanchor-pieces.ts';
import { paragraphKey, type Revision, type RevisionCause, type WordsChange } from './revision.ts';
import { wordEdits } from './word-edits.ts';

/**
 * What becomes of the cleaned words of a paragraph when its ledger changes, in order: applied to
 * the words before (`applyChanges`) it gives the words after. Offsets are in the words before.
 */
export const wordsChanges = (change: LedgerChange): WordsChange[] =>
  changedPieces(change).map(({ from, before, after }) => ({ at: from, was: before, is: after }));

/**
 * The words after some changes.
 * @throws Error when a change does not stand where it says
 */
export function applyChanges(words: string, changes: readonly WordsChange[]): string {
  const after = replaced(words, changes);
  if (after === null) throw new Error('A change of words does not fit the words it is made in.');
  return after;
}

/** The words before some changes, or `null` when what they made does not stand there. */
export const goneBack = (words: string, changes: readonly WordsChange[]): string | null =>
  replaced(words, inverse(changes));

/** Words as they are shown with what changes in them. */
export interface ToldPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * Words and changes in them as they are told, in order. With `around`, only so many characters (or
 * a little less, to whole words) are left on either side of each change.
 */
export function toldPieces(
  words: string,
  changes: readonly WordsChange[],
  around = Infinity,
): ToldPiece[] {
  const pieces: ToldPiece[] = [];
  let done = 0;
  const same = (to: number, isLast: boolean): void => {
    const text = words.slice(done, to);
    pieces.push({ kind: 'same', text: shortened(text, around, pieces.length === 0, isLast) });
  };
  for (const { at, was, is } of changes) {
    same(at, false);
    pieces.push({ kind: 'gone', text: was }, { kind: 'new', text: is });
    done = at + was.length;
  }
  same(words.length, true);
  return pieces.filter(({ text }) => text !== '');
}

function shortened(text: string, around: number, isFirst: boolean, isLast: boolean): string {
  const room = isFirst || isLast ? around : 2 * around;
  if (text.length <= room) return text;
  const head = isFirst ? '' : text.slice(0, around).replace(/\S*$/u, '');
  const tail = isLast ? '' : text.slice(text.length - around).replace(/^\S*/u, '');
  return `${head}…${tail}`;
}

/** One entry of a paragraph’s history: what it read like afterwards, and what had been changed. */
interface PastState {
  /** Id of the newest revision in it. */
  readonly id: string;
  readonly cause: RevisionCause;
  readonly at: string;
  readonly words: string;
  /** What was changed; offsets are in the words before, which are those of the entry after it. */
  readonly changes: readonly WordsChange[];
}

export interface ParagraphHistory {
  /** Newest first. */
  readonly states: readonly PastState[];
  /** What it read like before the oldest of them. */
  readonly first: string;
  /**
   * It goes no further back although there is more: the paragraph was made anew of others, or it
   * was changed by what kept no record.
   */
  readonly isCutShort: boolean;
}

/**
 * Goes back from how a paragraph reads now, through its revisions in any order, as far as each
 * fits the words it left behind. What the hand wrote in one sitting is one entry.
 */
export function historyOf(
  cleanedNow: string,
  revisions: readonly Revision[],
  textId: string,
  paragraphId: string,
): ParagraphHistory {
  const key = paragraphKey(textId, paragraphId);
  const states: PastState[] = [];
  let words = cleanedNow;
  let isCutShort = false;
  const waiting = revisions
    .filter(({ keys }) => keys.includes(key))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  while (waiting[0]) {
    // Of those made in one moment, one that fits what they left is the last.
    const moment = waiting.filter(({ at }) => at === waiting[0]?.at);
    const fitting = moment.find((one) => goneBack(words, changesIn(one, key)) !== null);
    const before = fitting ? goneBack(words, changesIn(fitting, key)) : null;
    if (!fitting || before === null) {
      isCutShort = true;
      break;
    }
    const { id, cause, at } = fitting;
    states.push({ id, cause, at, words, changes: changesIn(fitting, key) });
    words = before;
    waiting.splice(waiting.indexOf(fitting), 1);
    if (isOfOthers(cause)) {
      isCutShort = true;
      break;
    }
  }
  return { states: sittings(states, words), first: words, isCutShort };
}

/** What was before lay in other paragraphs. */
const isOfOthers = (cause: RevisionCause): boolean =>
  cause === 'split' || cause === 'merge' || cause === 'reread';

const changesIn = ({ keys, changes }: Revision, key: string): readonly WordsChange[] =>
  changes[keys.indexOf(key)] ?? [];

/** As long after the saving before, in milliseconds, what is written still belongs to one sitting. */
const pause = 5 * 60_000;

function sittings(states: readonly PastState[], first: string): PastState[] {
  const groups: PastState[][] = [];
  for (const state of states) {
    const group = groups.at(-1);
    const later = group?.at(-1);
    const isOne =
      later?.cause === 'hand' &&
      state.cause === 'hand' &&
      Date.parse(later.at) - Date.parse(state.at) <= pause;
    if (group && isOne) group.push(state);
    else groups.push([state]);
  }
  return groups.flatMap((group, index) => {
    const [newest] = group;
    if (!newest || group.length === 1) return newest ?? [];
    const before = groups[index + 1]?.[0]?.words ?? first;
    const changes = wordEdits(before, newest.words, 0).map(
      ({ from, before: was, after: is }): WordsChange => ({ at: from, was, is }),
    );
    return changes.length === 0 ? [] : { ...newest, changes };
  });
}

/** The changes that lead back: offsets are in the words after. */
function inverse(changes: readonly WordsChange[]): WordsChange[] {
  let shift = 0;
  return changes.map(({ at, was, is }) => {
    const back = { at: at + shift, was: is, is: was };
    shift += is.length - was.length;
    return back;
  });
}

function replaced(words: string, changes: readonly WordsChange[]): string | null {
  let result = '';
  let done = 0;
  for (const { at, was, is } of changes) {
    if (at < done || at > words.length || !words.startsWith(was, at)) return null;
    result += words.slice(done, at) + is;
    done = at + was.length;
  }
  return result + words.slice(done);
}
