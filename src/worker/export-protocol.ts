import type { ExportWords } from '../exchange/export-words.ts';
import type { ExportOptions, MadeFile } from '../exchange/form.ts';
import type { FormId } from '../exchange/forms.ts';
import type { TemplateTrouble } from '../exchange/markdown/template-trouble.ts';

/** What the worker that makes files of texts is asked; each question has a number of its own. */
export interface ExportQuestion {
  readonly ask: 'make';
  readonly id: number;
  readonly form: FormId;
  readonly textIds: readonly string[];
  /** Only these notes; `null`: all of the texts. */
  readonly noteIds: readonly string[] | null;
  /** Only notes with this tag; `null`: with any or none. */
  readonly tag: string | null;
  readonly options: ExportOptions;
  readonly words: ExportWords;
  readonly at: string;
}

/** What it answers: files as they are made, then that this was all. */
export type ExportAnswer =
  | { readonly id: number; readonly file: MadeFile }
  /** How many texts of those asked for are read. */
  | { readonly id: number; readonly read: number }
  | { readonly id: number; readonly done: true }
  /** The reader’s template cannot be used. */
  | { readonly id: number; readonly refused: TemplateTrouble }
  | { readonly id: number; readonly failed: string };
