import { concerning } from '../core/concerning.ts';
import { rowsOfText, type WholeText } from '../core/whole-text.ts';
import type { Row } from '../core/row.ts';
import type { Database } from './database.ts';
import { annotations, chunks, corrections, terms } from './reads.ts';

/** A text with all that leaves the app with it; of the shared terms those that stand in it. */
export async function wholeText(
  database: Database,
  textId: string,
): Promise<(WholeText & { readonly rows: readonly Row[] }) | null> {
  const [text, stored, ledger, notes, glossary] = await Promise.all([
    database.texts.get(textId),
    chunks(database, textId),
    corrections(database, textId),
    annotations(database, textId),
    terms(database, textId),
  ]);
  if (!text) return null;
  const paragraphs = stored.flatMap((chunk) => chunk.paragraphs);
  const rows = rowsOfText({ text, paragraphs, corrections: ledger });
  return {
    text,
    paragraphs,
    rows,
    corrections: ledger,
    annotations: notes,
    terms: concerning(textId, glossary, rows),
  };
}
