import type { GlossaryTerm } from '../core/cleaning/glossary-forms.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';

/** What the cleaning worker is asked: one thing at a time, each with a number of its own. */
export interface Question {
  readonly id: number;
  /** All paragraphs of a text: the rules look at the whole of it before they look at a place. */
  readonly paragraphs: readonly string[];
  readonly terms: readonly GlossaryTerm[];
}

/** What it answers: some paragraphs at a time, in order, and at last that it is done. */
export type Answer =
  | {
      readonly id: number;
      /** 0-based place of the first of these paragraphs. */
      readonly first: number;
      /** What the rules propose, paragraph by paragraph. */
      readonly proposals: readonly (readonly Proposal[])[];
    }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failed: string };
