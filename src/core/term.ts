import type { CaseForms, CaseName } from './cases.ts';

export const variantKinds = ['damaged', 'inflected', 'forbidden', 'other'] as const;

/** Another form a term occurs in: as damage left it, inflected, or one that must not be used. */
export interface Variant {
  readonly form: string;
  readonly kind: (typeof variantKinds)[number];
  /** The case a form stands in that is not a nominative; such a form has no others. */
  readonly cell?: CaseName;
}

/** A glossary entry. */
export interface Term {
  readonly id: string;
  readonly textId: string;
  /** The form readers should use. */
  readonly canonical: string;
  readonly variants: readonly Variant[];
  /** Cells of its table of case forms as the reader corrected them. */
  readonly cases?: Readonly<Partial<CaseForms>>;
  readonly definition: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** Paragraphs the reader tied it to (where it was made, and others added by hand). */
  readonly paragraphIds: readonly string[];
  readonly createdAt: string;
  readonly modifiedAt: string;
}
