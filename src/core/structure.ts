import type { Span } from './text.ts';

/** What a paragraph is in its text, where the file says so. */
export const paragraphKinds = [
  'prose',
  'heading',
  /** Somebody else’s words, set apart. */
  'quote',
  /** One line of verse, or a stanza with its line breaks. */
  'verse',
  /** One item of a list. */
  'item',
  /** A footnote or an endnote, after the paragraph that refers to it or at the end. */
  'note',
  /** The words under a picture or over a table. */
  'caption',
  /** One cell or row of a table. */
  'table',
  /** Kept letter by letter, with its line breaks. */
  'code',
  /** One subtitle. */
  'cue',
] as const;

export type ParagraphKind = (typeof paragraphKinds)[number];

export const inlineStyles = [
  'emphasis',
  'strong',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'code',
  /** A mark that refers to a footnote. */
  'reference',
  /** Words that led somewhere; the address is shown, never followed by itself. */
  'link',
] as const;

export type InlineStyle = (typeof inlineStyles)[number];

/** A stretch of a paragraph set in a style. Stretches may nest and touch, never be empty. */
export interface StyledSpan extends Span {
  readonly style: InlineStyle;
  /** Of a link its address, of a reference the id of the note’s paragraph. */
  readonly to?: string;
}
