import type { CaseForms } from '../cases.ts';
import type { Variant } from '../term.ts';
import type { Script } from '../text.ts';

/** A term as a file gives it, before it stands in a glossary. */
export interface TermRead {
  /** As our own exports write it; `null` from elsewhere. */
  readonly id: string | null;
  readonly canonical: string;
  readonly variants: readonly Variant[];
  readonly cases: Readonly<Partial<CaseForms>>;
  readonly script: Script | null;
  readonly definition: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** Paragraphs it is tied to, as keys among those of all texts. */
  readonly paragraphKeys: readonly string[];
  /** ISO 8601; empty when the file does not say. */
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** A term of which nothing is known but how it is called. */
export const termRead = (canonical: string, also: Partial<TermRead> = {}): TermRead => ({
  id: null,
  canonical,
  variants: [],
  cases: {},
  script: null,
  definition: '',
  category: '',
  tags: [],
  paragraphKeys: [],
  createdAt: '',
  modifiedAt: '',
  ...also,
});

/** A part of a file that is no term, and why. */
export interface Unread {
  /** What is counted: lines of a table, entries of a TBX file, from 1. */
  readonly unit: 'line' | 'entry';
  readonly number: number;
  readonly reason:
    | 'no-term'
    /** A quotation mark is opened and not closed. */
    | 'quotes'
    /** The file ends before it is whole. */
    | 'truncated';
}

/** What a file gives. */
export interface TermsRead {
  readonly terms: readonly TermRead[];
  readonly unread: readonly Unread[];
}
