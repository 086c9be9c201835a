import type { ImportedDocument, ImportOptions } from './document.ts';
import type { Encoding } from './encoding/encodings.ts';

/** What an importer is told besides the bytes. */
export interface ImportContext {
  /** The name of the file, with its extension. */
  readonly name: string;
  readonly options: ImportOptions;
  /** To be called now and then with the share done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What an importer answers; encoding and lead are left out where they say nothing. */
export type FormatResult = Omit<ImportedDocument, 'format' | 'encoding' | 'lead'> & {
  readonly encoding?: Encoding;
  readonly lead?: string;
};
