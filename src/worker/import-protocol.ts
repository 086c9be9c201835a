import type { Preview } from '../importing/encoding/previews.ts';
import type { ImportedDocument, ImportOptions } from '../importing/document.ts';
import type { NewText } from '../importing/new-text.ts';
import type { ImportTroubleKind } from '../importing/trouble.ts';
import type { NotesTroubleKind, ForeignNotes } from '../exchange/foreign/foreign-note.ts';
import type { ReadTroubleKind } from '../exchange/read-trouble.ts';
import type { Archive, TextRows } from '../exchange/archive/archive.ts';
import type { ArchiveTroubleKind } from '../exchange/archive/archive-trouble.ts';
import type { TermsFile } from '../exchange/terms/read-terms.ts';
import type { ImportedPair } from '../exchange/tmx/pair-of-tmx.ts';
import type { Operation } from '../core/change.ts';
import type { Text } from '../core/text.ts';
import type { NamedBytes, RefusedText } from './archive-protocol.ts';

/** What the worker that reads files is asked; each question has a number of its own. */
export type ImportQuestion =
  | {
      readonly ask: 'read';
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly options: ImportOptions;
    }
  /** A file of any format as a new text, which goes with what its bytes hash to. */
  | {
      readonly ask: 'add';
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly sha256: string;
      readonly options: ImportOptions;
      readonly fresh: NewText;
    }
  /** How a file of plain text would look in the encodings it may be in. */
  | { readonly ask: 'preview'; readonly id: number; readonly bytes: Uint8Array }
  /** The two sides of a translation memory. */
  | { readonly ask: 'pair'; readonly id: number; readonly bytes: Uint8Array }
  /** The terms in a file. */
  | {
      readonly ask: 'terms';
      readonly id: number;
      readonly name: string;
      readonly bytes: Uint8Array;
    }
  /** An archive, or files of whole texts as one: its texts one by one, then the rest. */
  | { readonly ask: 'archive'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly ask: 'texts'; readonly id: number; readonly files: readonly NamedBytes[] }
  /** An original of the archive that was read. */
  | { readonly ask: 'original'; readonly id: number; readonly sha256: string }
  /** The notes that another program wrote into a file. */
  | { readonly ask: 'notes'; readonly id: number; readonly bytes: Uint8Array };

/** What it answers. */
export type ImportAnswer =
  /** How much is done, 0 to 1. */
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly document: ImportedDocument }
  /** Of the change that adds a text the next operation, none too large; then the text. */
  | { readonly id: number; readonly part: Operation }
  | { readonly id: number; readonly text: Text }
  | { readonly id: number; readonly trouble: ImportTroubleKind; readonly detail: string }
  | { readonly id: number; readonly previews: readonly Preview[] }
  /** `null`: it is no file of notes. */
  | { readonly id: number; readonly notes: ForeignNotes | null }
  | { readonly id: number; readonly notesTrouble: NotesTroubleKind; readonly line: number }
  | { readonly id: number; readonly pair: ImportedPair }
  | { readonly id: number; readonly terms: TermsFile }
  | {
      readonly id: number;
      readonly readTrouble: ReadTroubleKind;
      readonly line: number;
      readonly detail: string;
    }
  /** Entries or files that were read, of so many. */
  | { readonly id: number; readonly done: number; readonly of: number }
  | { readonly id: number; readonly rows: TextRows }
  | { readonly id: number; readonly archive: ArchiveBesideTexts }
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly archiveTrouble: ArchiveTroubleKind; readonly detail: string }
  | { readonly id: number; readonly failed: string };

/** An archive without its texts, and the files that were refused. */
type ArchiveBesideTexts = Omit<Archive, 'texts' | 'readOriginal'> & {
  readonly refused: readonly RefusedText[];
};
