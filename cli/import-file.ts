import path from 'node:path';
import type { ImportedDocument, ImportOptions } from '../src/importing/document.ts';
import { importBytes } from '../src/importing/import-bytes.ts';
import { ImportTrouble } from '../src/importing/trouble.ts';
import { ReadTrouble } from '../src/exchange/read-trouble.ts';
import { BadInput } from './complaint.ts';
import { importSentences } from './import-sentences.ts';
import { pairedDocument } from './paired-document.ts';
import { readBytes } from './read-file.ts';
import { readSentence } from './read-sentences.ts';

/** @throws BadInput naming the file and the reason when it cannot be brought in */
export async function importFile(file: string, options: ImportOptions): Promise<ImportedDocument> {
  const bytes = await readBytes(file);
  return importing(
    file,
    () => pairedDocument(bytes) ?? importBytes(path.basename(file), bytes, options),
  );
}

/** Tells a trouble of reading with the name of the file. @throws BadInput */
export async function importing<Result>(
  file: string,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ReadTrouble) throw new BadInput(`${file}: ${readSentence(error)}`);
    if (!(error instanceof ImportTrouble)) throw error;
    throw new BadInput(`${file}: ${importSentences[error.kind](error.detail)}`);
  }
}
