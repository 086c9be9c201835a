import type { StepKind } from '../../core/import-report.ts';
import type { InlineStyle, ParagraphKind } from '../../core/structure.ts';
import type { Element } from './read-markup.ts';

/** What an element does to the text. Formats say it of their elements; `BlockBuilder` does it. */
export type Role =
  /** Paragraphs end where it begins and ends; they stay of the kind they are in. */
  | { readonly does: 'part' }
  /** Its paragraphs are of this kind; the level of an item is how deep its list lies. */
  | { readonly does: 'block'; readonly kind: ParagraphKind; readonly level?: number }
  /** Verse whose parts are lines of one block. */
  | { readonly does: 'stanza' }
  | { readonly does: 'list' }
  | { readonly does: 'row' }
  | { readonly does: 'cell' }
  | { readonly does: 'style'; readonly style: InlineStyle; readonly to?: string }
  /** Leads to the element with the id `to`; to a note for sure, or perhaps. */
  | {
      readonly does: 'point';
      readonly to: string;
      readonly sure: boolean;
      /** The mark, where the element has no words. */
      readonly mark?: string;
    }
  /**
   * Stands where it is referred to, and is not part of that paragraph: a note, the words of a box. It
   * leaves its mark there, if any, and goes behind the paragraph, or to the very end.
   */
  | {
      readonly does: 'aside';
      readonly kind: ParagraphKind;
      readonly id: string;
      readonly mark?: string;
      readonly atEnd?: boolean;
    }
  /** Is left out with all that it holds; `step` counts it, with an example or with its words. */
  | { readonly does: 'drop'; readonly step?: StepKind; readonly example?: string }
  | { readonly does: 'break' }
  /** Stands for these words. */
  | { readonly does: 'words'; readonly words: string };

export type RolesOf = (element: Element) => readonly Role[];
