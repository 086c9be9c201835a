import type { Coming } from '../core/carry/carried-paragraphs.ts';
import type { CarryReport, TextState } from '../core/carry/carry-over.ts';
import type { Operation } from '../core/change.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';
import type { Text } from '../core/text.ts';
import type { ForeignNote } from '../exchange/foreign/foreign-note.ts';
import type { PlannedNote, Receiving } from '../exchange/foreign/plan-notes.ts';
import type { NewText, ReadFile } from '../importing/new-text.ts';

/** What the worker that finds a place for what was read is asked; each question has a number. */
export type PlacingQuestion =
  /** What was read as a new text; with an edition as its cleaned side, if there is one. */
  | {
      readonly ask: 'make';
      readonly id: number;
      readonly file: ReadFile;
      readonly edition: Edition | null;
      readonly fresh: NewText;
    }
  /** Which paragraphs of two versions go together. */
  | {
      readonly ask: 'align';
      readonly id: number;
      readonly original: readonly string[];
      readonly cleaned: readonly string[];
    }
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
export type PlacingAnswer =
  /** How much is done, 0 to 1. */
  | { readonly id: number; readonly share: number }
  /** Of the change that adds a text the next operation, none too large; then the text. */
  | { readonly id: number; readonly part: Operation }
  | { readonly id: number; readonly text: Text }
  | { readonly id: number; readonly planned: readonly PlannedNote[] }
  | { readonly id: number; readonly rows: readonly PairedRow[] }
  | ({ readonly id: number } & CarriedChange)
  | { readonly id: number; readonly failed: string };
