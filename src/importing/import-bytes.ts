import type { Format } from '../core/format.ts';
import { decoded } from './decoded.ts';
import type { ImportedDocument, ImportOptions } from './document.ts';
import { looksBinary } from './encoding/looks-binary.ts';
import { finished } from './finish.ts';
import type { FormatResult, ImportContext } from './format-result.ts';
import { importerOf } from './importers.ts';
import { limits } from './limits.ts';
import { recognise } from './recognise.ts';
import { ImportTrouble } from './trouble.ts';

/**
 * Reads a file of any format.
 * @param progress told the share done, 0 to 1
 * @throws ImportTrouble when it cannot be brought in
 */
export async function importBytes(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
  progress: ImportContext['progress'] = () => undefined,
): Promise<ImportedDocument> {
  if (bytes.length === 0) throw new ImportTrouble('empty');
  if (bytes.length > limits.file) throw new ImportTrouble('too-large');
  const format = options.format ?? recognise(name, bytes, () => beginning(bytes, options));
  if (isText(format) && options.encoding === undefined && looksBinary(bytes)) {
    throw new ImportTrouble('binary');
  }
  const run = await importerOf(format);
  const result: FormatResult = await run(bytes, { name, options, progress });
  return { format, encoding: result.encoding ?? 'utf-8', ...finished(result) };
}

const isText = (format: Format): boolean =>
  format === 'text' || format === 'markdown' || format === 'subtitles';

/** Enough to tell a format by. */
const beginning = (bytes: Uint8Array, options: ImportOptions): string =>
  decoded(bytes.subarray(0, 4096), options).text;
