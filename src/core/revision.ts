/** What brought a change of the cleaned side about. */
export type RevisionCause =
  'rules' | 'decision' | 'hand' | 'replace' | 'step-back' | 'split' | 'merge' | 'reread';

/** Words of a cleaned paragraph that became others; the offset is that in the words before. */
export interface WordsChange {
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

/**
 * One change of the cleaned side of some paragraphs, kept so that it can be told and gone back
 * behind: applied to their words before, it gives their words after.
 */
export interface Revision {
  readonly id: string;
  readonly textId: string;
  /** The key of every paragraph it changed, so that the history of one is one look-up. */
  readonly keys: readonly string[];
  /** What was changed in each, in the order of `keys`; each list in order, none overlapping. */
  readonly changes: readonly (readonly WordsChange[])[];
  readonly cause: RevisionCause;
  readonly at: string;
}

/** A paragraph among those of all texts. */
export const paragraphKey = (textId: string, paragraphId: string): string =>
  `${textId}/${paragraphId}`;
