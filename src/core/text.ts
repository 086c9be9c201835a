import type { ParagraphKind, StyledSpan } from './structure.ts';
import type { Format } from './format.ts';

/** Which column a thing belongs to. */
export type Side = 'original' | 'cleaned';

export const sides: readonly Side[] = ['original', 'cleaned'];

export const otherSide = (side: Side): Side => (side === 'original' ? 'cleaned' : 'original');

/** ISO 15924 code of the script a text is stored in. Showing it in the other one is a view. */
export type Script = 'Cyrl' | 'Latn';

/** One work in the library: what is known of it, without its paragraphs. */
export interface Text {
  /** Permanent, ASCII (`[a-z0-9-]`), never reused. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** Where the text came from, in plain words; empty when unknown. */
  readonly source: string;
  /** SHA-256 of the file as it was read, in hexadecimal. */
  readonly sha256: string;
  readonly encoding: string;
  readonly format: Format;
  /** BCP 47; empty when the file does not say. */
  readonly language: string;
  readonly script: Script;
  /** The file the cleaned side was read from, when the text was paired with an edition. */
  readonly edition: Pick<Text, 'source' | 'sha256' | 'encoding'> | null;
  /** Names of the collections it stands in. */
  readonly collections: readonly string[];
  readonly tags: readonly string[];
  /** What stood in the file before the first paragraph (a byte order mark, empty lines). */
  readonly lead: string;
  readonly paragraphCount: number;
  readonly wordCount: number;
  /** The least number that no paragraph of this text has had: ids are never used again. */
  readonly nextParagraph: number;
  /** Goes up by one with each change of the ledger; anchors remember it. */
  readonly ledgerRevision: number;
  /** Goes up by one each time its paragraphs become others: read again, or paired otherwise. */
  readonly paragraphsRevision: number;
  readonly addedAt: string;
  /** When the reader deleted the text; `null` while it is in the library. */
  readonly deletedAt: string | null;
}

/** The aligned unit and the anchor: one row on screen. */
export interface Paragraph {
  /** Permanent within its text, ASCII: `p12`. */
  readonly id: string;
  /** The number readers see: ¶ 12. */
  readonly ordinal: number;
  /** Exactly as it stood in the file. Never changes after import. */
  readonly original: string;
  /** What stood in the file between this paragraph and the next: line breaks, kept verbatim. */
  readonly tail: string;
  /** Left out: running prose. */
  readonly kind?: Exclude<ParagraphKind, 'prose'>;
  /** Of a heading 1 to 6, of a list item its depth from 1. */
  readonly level?: number;
  /** Emphasis and the like, in offsets of `original`, in order of `start`. */
  readonly styles?: readonly StyledSpan[];
}

/** Paragraphs are stored a hundred at a time: measured fastest to write and to open in the middle. */
export const chunkSize = 100;

export interface Chunk {
  readonly textId: string;
  readonly index: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Number of the chunk that holds the paragraph at a 0-based place in its text. */
export const chunkOf = (place: number): number => Math.floor(place / chunkSize);

/** A stretch of one string, in UTF-16 units. `end` is the first unit not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
