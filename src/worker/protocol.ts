import type { Declension } from '../core/cases.ts';
import type { GlossaryTerm } from '../core/cleaning/glossary-forms.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';
import type { TermWords } from '../core/cleaning/term-forms.ts';

/** What the worker with the dictionaries is asked; each question has a number of its own. */
export type Question =
  /** Paragraphs of the text that is to be cleaned, from a 0-based place on; at 0 it begins anew. */
  | {
      readonly ask: 'text';
      readonly id: number;
      readonly at: number;
      readonly paragraphs: readonly string[];
    }
  /** All of it: the rules look at the whole of a text before they look at a place. */
  | {
      readonly ask: 'clean';
      readonly id: number;
      /** How many paragraphs were given. */
      readonly count: number;
      readonly terms: readonly GlossaryTerm[];
    }
  | { readonly ask: 'decline'; readonly id: number; readonly term: TermWords };

/** What it answers. */
export type Answer =
  | {
      readonly id: number;
      /** 0-based place of the first of some paragraphs that follow one another. */
      readonly first: number;
      /** What the rules propose, paragraph by paragraph. */
      readonly proposals: readonly (readonly Proposal[])[];
    }
  | { readonly id: number; readonly declension: Declension }
  /** All paragraphs have been answered for. */
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly failed: string };
