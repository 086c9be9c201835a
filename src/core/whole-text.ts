import type { Annotation } from './annotation.ts';
import type { Correction } from './correction.ts';
import { rowsOf, type Row } from './row.ts';
import type { Term } from './term.ts';
import type { Paragraph, Text } from './text.ts';

/** A text with all that hangs on its paragraphs. */
export interface WholeText {
  readonly text: Text;
  /** In the order of the text. */
  readonly paragraphs: readonly Paragraph[];
  /** The ledger, whatever the state, in the order of the paragraphs. */
  readonly corrections: readonly Correction[];
  /** In any order. */
  readonly annotations: readonly Annotation[];
  readonly terms: readonly Term[];
}

/** All rows of a text. */
export const rowsOfText = ({
  text,
  paragraphs,
  corrections,
}: Pick<WholeText, 'text' | 'paragraphs' | 'corrections'>): Row[] =>
  rowsOf({ textId: text.id, index: 0, paragraphs }, corrections);
