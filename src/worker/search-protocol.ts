import type { Passage, TitleHit } from '../core/search/passage.ts';
import type { Text } from '../core/text.ts';

/** What the worker that searches the library is asked; each question has a number of its own. */
export type SearchQuestion =
  /** Ends the search before it: only the newest query is of interest. */
  | { readonly ask: 'search'; readonly id: number; readonly query: string }
  /** More passages of one text than a search of all texts shows. */
  | {
      readonly ask: 'more';
      readonly id: number;
      readonly query: string;
      readonly textId: string;
    }
  /** Brings the indexes up to date ahead of a search. */
  | { readonly ask: 'refresh'; readonly id: number };

/** What was found in one text. */
export interface FoundText {
  readonly text: Text;
  readonly title: TitleHit | null;
  /** How many passages the text has, shown or not. */
  readonly count: number;
  /** The best of them, in the order they are to be shown. */
  readonly passages: readonly Passage[];
}

/** What it answers. */
export type SearchAnswer =
  | { readonly id: number; readonly found: FoundText }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failed: string };
