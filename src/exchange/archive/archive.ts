import type { Annotation } from '../../core/annotation.ts';
import type { Reading, Refusal, Setting } from '../../core/change.ts';
import type { Correction } from '../../core/correction.ts';
import type { ImportRecord, Outline } from '../../core/import-report.ts';
import type { Pairing } from '../../core/pairing/pairing.ts';
import type { Revision } from '../../core/revision.ts';
import type { Term } from '../../core/term.ts';
import type { Paragraph, Text } from '../../core/text.ts';
import type { ArchiveScope } from './archive-format.ts';

/** A text with every row that is its own. */
export interface TextRows {
  readonly text: Text;
  /** In the order of the text. */
  readonly paragraphs: readonly Paragraph[];
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
  readonly terms: readonly Term[];
  readonly refusals: readonly Refusal[];
  readonly revisions: readonly Revision[];
  readonly import: ImportRecord | null;
  readonly outline: Outline | null;
  readonly pairing: Pairing | null;
  readonly reading: Reading | null;
}

/** Rows that belong to no single text. */
export interface SharedRows {
  /** Of all texts; of an archive of texts, those that concern them. */
  readonly terms: readonly Term[];
  /** For all texts. */
  readonly refusals: readonly Refusal[];
  /** Of an archive of the library only. */
  readonly settings: readonly Setting[];
}

/** An archive that was read and found sound, its rows in the form of now. */
export interface Archive {
  readonly scope: ArchiveScope;
  readonly texts: readonly TextRows[];
  readonly shared: SharedRows;
  /** SHA-256 of the originals in it. */
  readonly originals: readonly string[];
  /** SHA-256 of originals that were not to be had when it was made. */
  readonly missing: readonly string[];
  /** The bytes of an original in it, proved by its hash. Throws ArchiveTrouble. */
  readonly readOriginal: (sha256: string) => Promise<Uint8Array>;
}

/** SHA-256 of the files a text and its edition were read from. */
export const originalsOf = ({ sha256, edition }: Text): string[] =>
  edition === null ? [sha256] : [sha256, edition.sha256];
