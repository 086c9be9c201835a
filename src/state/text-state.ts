import type { TextState } from '../core/carry/carry-over.ts';
import type { Database } from '../storage/database.ts';
import { annotations, chunks, corrections, ownTerms } from '../storage/reads.ts';

/**
 * A text with all that hangs on its paragraphs, as it is stored now; of the glossary its own terms,
 * for what is shared is not the text’s to rewrite.
 * @throws Error when there is no such text
 */
export async function textState(database: Database, textId: string): Promise<TextState> {
  const [text, stored, ledger, notes, glossary, reading] = await Promise.all([
    database.texts.get(textId),
    chunks(database, textId),
    corrections(database, textId),
    annotations(database, textId),
    ownTerms(database, textId),
    database.readings.get(textId),
  ]);
  if (!text) throw new Error(`There is no text ${textId}.`);
  return {
    text,
    paragraphs: stored.flatMap(({ paragraphs }) => paragraphs),
    corrections: ledger,
    annotations: notes,
    terms: glossary,
    reading: reading ?? null,
  };
}
