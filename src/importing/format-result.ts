import type { ImportedDocument, ImportOptions } from './document.ts';
import type { Encoding } from './encoding/encodings.ts';

/** What a reader of one format is told besides the bytes. */
export interface ImportContext {
  /** The name of the file, for what it tells; never a path that is opened. */
  readonly name: string;
  readonly options: ImportOptions;
  /** Called now and then with the share that is done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** What a reader of one format gives back; the encoding and the lead only where the format has them. */
export type FormatResult = Omit<ImportedDocument, 'format' | 'encoding' | 'lead'> & {
  readonly encoding?: Encoding;
  readonly lead?: string;
};
