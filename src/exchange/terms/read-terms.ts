import type { TermsRead } from '../../core/glossary/term-read.ts';
import { decoded, withoutMark } from '../../importing/decoded.ts';
import { looksBinary } from '../../importing/encoding/looks-binary.ts';
import { decodeMarkup } from '../../importing/markup/decode-markup.ts';
import { ImportTrouble } from '../../importing/trouble.ts';
import { guessColumns, type Columns } from './columns.ts';
import { isTbx, readTbx } from './read-tbx.ts';
import { readTable, type Table } from './table.ts';
import { termsOfTable } from './terms-of-table.ts';

/** A file of terms that was read. */
export interface TermsFile {
  readonly form: 'tbx' | 'csv' | 'omegat' | 'anki';
  readonly read: TermsRead;
  /** A table of another program, whose columns may hold something else than was guessed. */
  readonly foreign: ForeignTable | null;
}

interface ForeignTable {
  readonly table: Table;
  /** As they were guessed. */
  readonly columns: Columns;
}

/** Larger than any glossary, in bytes; a file is read in one go. */
const largestTerms = 16 * 1024 * 1024;

/**
 * Reads a glossary: TBX of any version, the XML of MultiTerm, CSV or TSV, a glossary of OmegaT, or
 * notes of Anki as text; our own exactly.
 * @param name of the file; its ending helps to tell what it is
 * @throws ImportTrouble when it is nothing of the kind
 */
export async function readTerms(bytes: Uint8Array, name: string): Promise<TermsFile> {
  if (bytes.length === 0) throw new ImportTrouble('empty');
  if (bytes.length > largestTerms) throw new ImportTrouble('too-large');
  // Whoever sets a byte order mark of UTF-8 before it means text.
  if (bytes[0] !== 0xef && looksBinary(bytes)) throw new ImportTrouble('binary');
  const markup = withoutMark(decodeMarkup(bytes).text);
  if (/^\s*</.test(markup)) {
    if (!isTbx(markup)) throw new ImportTrouble('unsupported');
    return { form: 'tbx', read: readTbx(markup), foreign: null };
  }
  const table = await readTable(withoutMark(decoded(bytes, { tidy: false }).text), name);
  const columns = guessColumns(table);
  const foreign = table.isOurs ? null : { table, columns };
  return { form: table.form, read: termsOfTable(table, columns), foreign };
}
