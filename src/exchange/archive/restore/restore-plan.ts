import type { Operation } from '../../../core/change.ts';

/** What a restore does with the library: adds to it what is newer, or makes it what the archive is. */
export type RestoreWay = 'merge' | 'replace';

/**
 * How many rows of a kind a restore adds, makes newer, leaves because the library’s are newer, and
 * takes away; the last only where it replaces.
 */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly removed: number;
}

/** What a restore does to one text. */
export interface TextPlan {
  readonly textId: string;
  readonly title: string;
  /** `new`: not in the library so far; `same`: nothing of it changes; `gone`: not in the archive. */
  readonly how: 'new' | 'changed' | 'same' | 'gone';
  /** It comes back from the bin. */
  readonly isBack: boolean;
  /** It has other paragraphs in the library: those stay, and notes are carried over to them. */
  readonly isOnOtherParagraphs: boolean;
  readonly notes: Counts;
  readonly terms: Counts;
  /** Of paragraphs, by their corrections. */
  readonly paragraphs: Counts;
  /** Ids of notes that have moved or lost their place by it, to be looked at. */
  readonly astray: readonly string[];
  /** Empty when there is nothing to do. */
  readonly operations: readonly Operation[];
}

/** What a restore does to what belongs to no single text. */
export interface SharedPlan {
  readonly terms: Counts;
  readonly refusals: Counts;
  readonly settings: Counts;
  readonly operations: readonly Operation[];
}

export const noCounts: Counts = { added: 0, changed: 0, kept: 0, removed: 0 };

/** The operations that do something. */
export const needed = (operations: readonly Operation[]): Operation[] =>
  operations.filter((operation) => {
    if ('put' in operation) return operation.rows.length > 0;
    return !('remove' in operation) || operation.keys.length > 0;
  });
