import { everyText } from '../core/term.ts';
import { concerning } from '../core/concerning.ts';
import { rowsOfText } from '../core/whole-text.ts';
import type { SharedRows, TextRows } from '../exchange/archive/archive.ts';
import type { Elsewhere } from '../exchange/archive/restore/plan-text.ts';
import type { SharedHere } from '../exchange/archive/restore/plan-shared.ts';
import type { Database } from '../storage/database.ts';
import {
  annotations,
  chunks,
  corrections,
  ownTerms,
  refusalsEverywhere,
} from '../storage/reads.ts';

/** All rows of a text, as they stand at one moment; `null` when there is no such text. */
export const textRows = (database: Database, textId: string): Promise<TextRows | null> =>
  database.transaction('r', database.tables, async () => {
    const text = await database.texts.get(textId);
    if (!text) return null;
    const [stored, ledger, notes, terms, refusals, revisions] = await Promise.all([
      chunks(database, textId),
      corrections(database, textId),
      annotations(database, textId),
      ownTerms(database, textId),
      database.refusals.where({ textId }).toArray(),
      database.revisions.where({ textId }).toArray(),
    ]);
    const [record, outline, pairing, reading] = await Promise.all([
      database.imports.get(textId),
      database.outlines.get(textId),
      database.pairings.get(textId),
      database.readings.get(textId),
    ]);
    return {
      text,
      paragraphs: stored.flatMap(({ paragraphs }) => paragraphs),
      corrections: ledger,
      annotations: notes,
      terms,
      refusals,
      revisions,
      import: record ?? null,
      outline: outline ?? null,
      pairing: pairing ?? null,
      reading: reading ?? null,
    };
  });

/** What belongs to no single text. */
export async function sharedRows(database: Database): Promise<SharedRows> {
  const [terms, refusals, settings] = await Promise.all([
    ownTerms(database, everyText),
    refusalsEverywhere(database),
    database.settings.toArray(),
  ]);
  return { terms, refusals, settings };
}

/** Ids of the shared terms that stand in a text or are tied to it. */
export const concerned = (rows: TextRows, shared: SharedRows): string[] =>
  concerning(rows.text.id, shared.terms, rowsOfText(rows)).map(({ id }) => id);

/** What the library has under ids of a text of an archive, but not as that text’s. */
export async function elsewhere(database: Database, rows: TextRows): Promise<Elsewhere> {
  const foreign = async (
    table: 'corrections' | 'annotations' | 'revisions' | 'refusals',
  ): Promise<string[]> => {
    const found = await database.table(table).bulkGet(rows[table].map(({ id }) => id));
    return (found as ({ id: string; textId: string | null } | undefined)[]).flatMap((row) =>
      row && row.textId !== rows.text.id ? [row.id] : [],
    );
  };
  const taken = await Promise.all(
    (['corrections', 'annotations', 'revisions', 'refusals'] as const).map(foreign),
  );
  const terms = await database.terms.bulkGet(rows.terms.map(({ id }) => id));
  return {
    taken: taken.flat(),
    terms: terms.flatMap((term) => (term && term.textId !== rows.text.id ? [term] : [])),
  };
}

/** What the library has under ids of an archive’s shared rows. */
export async function sharedHere(database: Database, shared: SharedRows): Promise<SharedHere> {
  const [terms, refusals, settings] = await Promise.all([
    database.terms.bulkGet(shared.terms.map(({ id }) => id)),
    database.refusals.bulkGet(shared.refusals.map(({ id }) => id)),
    database.settings.bulkGet(shared.settings.map(({ key }) => key)),
  ]);
  return { terms: there(terms), refusals: there(refusals), settings: there(settings) };
}

const there = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);
