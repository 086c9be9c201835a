import type { Format } from '../core/format.ts';
import type { Step } from '../core/import-report.ts';
import type { ParagraphKind, StyledSpan } from '../core/structure.ts';
import type { Encoding } from './encoding/encodings.ts';

/** A file as it was read: typed blocks of plain text, whatever its format. Never markup. */
export interface ImportedDocument {
  readonly format: Format;
  /** What the file was read in; of an archive `utf-8`. */
  readonly encoding: Encoding;
  /** Empty when the file does not say. */
  readonly title: string;
  readonly author: string;
  /** BCP 47, as the file says; empty when it does not. */
  readonly language: string;
  /** What stood before the first block; only plain text has it, to be given back unit for unit. */
  readonly lead: string;
  /** Never empty; each has words in it. */
  readonly blocks: readonly Block[];
  /** For each block how it reads corrected, where the file says so; left out: it has one reading. */
  readonly corrected?: readonly string[];
  /** What was done to make these blocks, and what was left out: one line for each thing. */
  readonly report: readonly Step[];
}

/** A paragraph to be. */
export interface Block {
  readonly kind: ParagraphKind;
  /** Of a heading 1 to 6, of a list item its depth from 1; else 0. */
  readonly level: number;
  /** Without white space at its edges. Line breaks (`\n`) only in verse, code, cues and plain text. */
  readonly text: string;
  /** In order of `start`; `to` of a reference is the 0-based number of the note’s block, as a string. */
  readonly styles: readonly StyledSpan[];
  /** What stood between this block and the next; `\n` unless the file is plain text. */
  readonly tail: string;
}

/** How a file is to be read, where the reader has a say. */
export interface ImportOptions {
  /** Left out: as its contents and its name tell. */
  readonly format?: Format;
  /** Left out: the likeliest. */
  readonly encoding?: Encoding;
  /** Join lines broken at a width, rejoin words broken over lines, leave page numbers and heads out. */
  readonly tidy: boolean;
}
