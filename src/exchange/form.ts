import { defaultMarkdownChoices, type MarkdownChoices } from '../core/markdown-choices.ts';
import type { Row } from '../core/row.ts';
import type { Script } from '../core/text.ts';
import type { WholeText } from '../core/whole-text.ts';
import type { ExportWords } from './export-words.ts';

/** What a form is made from, one text at a time. */
export interface ExportInput extends WholeText {
  /** All rows of the text. */
  readonly rows: readonly Row[];
  readonly options: ExportOptions;
  readonly words: ExportWords;
  /** When it is made, ISO 8601: given from above, so that the same input gives the same bytes. */
  readonly at: string;
}

/** What a reader may choose; each form says which of it it heeds. */
export interface ExportOptions {
  /** The script words of the text are written in; `null`: as stored. Never that of what was typed. */
  readonly script: Script | null;
  readonly notes: boolean;
  /** Take in highlights that have neither note nor tags. */
  readonly bareHighlights: boolean;
  readonly glossary: boolean;
  /** Say of each correction why it was made. */
  readonly explanations: boolean;
  /** Corrections that are only proposed are told of too, as such. */
  readonly proposed: boolean;
  /** Where the form is Markdown of notes; what it says of the glossary holds there. */
  readonly markdown: MarkdownChoices;
}

export const defaultExportOptions: ExportOptions = {
  script: null,
  notes: true,
  bareHighlights: true,
  glossary: false,
  explanations: false,
  proposed: false,
  markdown: defaultMarkdownChoices,
};

/** A file as it is to be written. */
export interface MadeFile {
  /** With its extension, and safe on every system; `/` between folders. */
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** A form in which texts leave the app. Files come as they are made, in the order of the texts. */
export interface Form {
  /** Without a full stop. */
  readonly extension: string;
  readonly make: (inputs: AsyncIterable<ExportInput>) => AsyncIterable<MadeFile>;
}
