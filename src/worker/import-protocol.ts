import type { Coming } from '../core/carry/carried-paragraphs.ts';
import type { CarryReport, TextState } from '../core/carry/carry-over.ts';
import type { Preview } from '../importing/encoding/previews.ts';
import type { ImportedDocument, ImportOptions } from '../importing/document.ts';
import type { NewText, ReadFile } from '../importing/new-text.ts';
import type { ImportTroubleKind } from '../importing/trouble.ts';
import type {
  NotesTroubleKind,
  ForeignNote,
  ForeignNotes,
} from '../exchange/foreign/foreign-note.ts';
import type { PlannedNote, Receiving } from '../exchange/foreign/plan-notes.ts';
import type { ReadTroubleKind } from '../exchange/read-trouble.ts';
import type { ImportedPair } from '../exchange/tmx/pair-of-tmx.ts';
import type { Operation } from '../core/change.ts';
import type { Text } from '../core/text.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';

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
  /** What was read as a new text; with an edition as its cleaned side, if there is one. */
  | {
      readonly ask: 'make';
      readonly id: number;
      readonly file: ReadFile;
      readonly edition: Edition | null;
      readonly fresh: NewText;
    }
  /** How a file of plain text would look in the encodings it may be in. */
  | { readonly ask: 'preview'; readonly id: number; readonly bytes: Uint8Array }
  /** Which paragraphs of two versions go together. */
  | {
      readonly ask: 'align';
      readonly id: number;
      readonly original: readonly string[];
      readonly cleaned: readonly string[];
    }
  /** The two sides of a translation memory. */
  | { readonly ask: 'pair'; readonly id: number; readonly bytes: Uint8Array }
  /** The notes that another program wrote into a file. */
  | { readonly ask: 'notes'; readonly id: number; readonly bytes: Uint8Array }
  /** Where notes belong in a text. */
  | {
      readonly ask: 'plan-notes';
      readonly id: number;
      readonly notes: readonly ForeignNote[];
      readonly receiving: Receiving;
      readonly at: string;
    }
  /** What becomes of a text, and of what hangs on it, when its paragraphs become others. */
  | {
      readonly ask: 'carry';
      readonly id: number;
      readonly state: TextState;
      readonly coming: readonly Coming[];
      /** What else becomes so of the text. */
      readonly about: Partial<Text>;
      readonly at: string;
    };

/** The file of a cleaned side, and how its paragraphs go with those of the original. */
export interface Edition {
  readonly cleaned: ReadFile;
  readonly rows: readonly PairedRow[];
}

/** What is to be stored so that a text is carried over to other paragraphs, and what came of it. */
export interface CarriedChange {
  readonly change: readonly Operation[];
  readonly report: CarryReport;
}

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
  | { readonly id: number; readonly planned: readonly PlannedNote[] }
  | { readonly id: number; readonly rows: readonly PairedRow[] }
  | { readonly id: number; readonly pair: ImportedPair }
  | {
      readonly id: number;
      readonly readTrouble: ReadTroubleKind;
      readonly line: number;
      readonly detail: string;
    }
  | ({ readonly id: number } & CarriedChange)
  | { readonly id: number; readonly failed: string };
