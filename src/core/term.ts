import type { CaseForms, CaseName } from './cases.ts';
import type { Script } from './text.ts';

export const variantKinds = ['damaged', 'inflected', 'forbidden', 'other'] as const;

/** Another form a term occurs in: as damage left it, inflected, or one that must not be used. */
export interface Variant {
  readonly form: string;
  readonly kind: (typeof variantKinds)[number];
  /** The case a form stands in that is not a nominative; such a form has no others. */
  readonly cell?: CaseName;
}

/** In place of a text’s id: the term is shared by all texts. No text can have this id. */
export const everyText = '*';

/** A glossary entry. */
export interface Term {
  readonly id: string;
  /** The text it belongs to, or `everyText`. */
  readonly textId: string;
  /** The form readers should use. */
  readonly canonical: string;
  readonly variants: readonly Variant[];
  /** Cells of its table of case forms as the reader corrected them. */
  readonly cases?: Readonly<Partial<CaseForms>>;
  /** The script it must be written in wherever it stands; left out: that of the text. */
  readonly script?: Script;
  readonly definition: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** Paragraphs the reader tied it to (where it was made, and others added by hand). */
  readonly paragraphIds: readonly string[];
  readonly createdAt: string;
  readonly modifiedAt: string;
}
