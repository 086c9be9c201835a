import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import {
  applyCorrections,
  byParagraph,
  type Correction,
  type Replacement,
} from '../core/correction.ts';
import { wordsChanges } from '../core/paragraph-history.ts';
import { reanchor, type LedgerChange } from '../core/reanchor.ts';
import { paragraphKey, type Revision, type RevisionCause } from '../core/revision.ts';
import { chunkOf, type Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationsOfChunk, chunk, correctionsOfChunk } from '../storage/reads.ts';
import { newId, now } from './chance.ts';

/** Corrections of one text as they are to stand, and ids of those that go. */
export interface NewLedger {
  readonly put: readonly Correction[];
  readonly remove?: readonly string[];
  /** What the history of the paragraphs says brought it about. */
  readonly cause: RevisionCause;
  /** What the hand replaced in cleaned paragraphs, by their ids, where that is known exactly. */
  readonly edits?: ReadonlyMap<string, readonly Replacement[]>;
}

/**
 * A change of a text’s ledger with all that follows from it, to be stored wholly or not at all:
 * notes on the cleaned side ride along, what became of the words is kept, and the text has a new
 * revision. Costs what the changed chunks cost, not what the text does.
 * @throws Error when the accepted corrections of a paragraph would no longer fit together
 */
export async function ledgerChange(
  database: Database,
  textId: string,
  { put, remove = [], cause, edits }: NewLedger,
): Promise<Operation[]> {
  if (put.length === 0 && remove.length === 0) return [];
  const [text, going] = await Promise.all([
    database.texts.get(textId),
    database.corrections.bulkGet([...remove]),
  ]);
  if (!text) return [];
  const revision = text.ledgerRevision + 1;
  const removed = going.filter((one) => one !== undefined);
  const chunks = new Set([...put, ...removed].map(({ place }) => chunkOf(place)));
  const changes = new Map<string, LedgerChange>();
  const riding = new Map<string, Annotation>();
  for (const index of chunks) {
    const [changed, notes] = await Promise.all([
      changesIn(database, textId, index, put, remove),
      annotationsOfChunk(database, textId, index),
    ]);
    for (const [id, change] of changed) {
      const own = edits?.get(id);
      changes.set(id, own ? { ...change, edits: own } : change);
    }
    for (const note of notes) riding.set(note.id, note);
  }
  const moved = [...riding.values()]
    .map((note) => ({ note, now: reanchor(note, changes, revision) }))
    .flatMap(({ note, now }) => (note === now ? [] : [now]));
  return [
    ...(put.length > 0 ? [{ put: 'corrections', rows: put } as const] : []),
    ...(remove.length > 0 ? [{ remove: 'corrections', keys: remove } as const] : []),
    ...(moved.length > 0 ? [{ put: 'annotations', rows: moved } as const] : []),
    ...revisionOf(textId, changes, cause),
    { put: 'texts', rows: [{ ...text, ledgerRevision: revision } satisfies Text] },
  ];
}

/** What is kept of the change for the history of its paragraphs; nothing when all read as before. */
function revisionOf(
  textId: string,
  ledgerChanges: ReadonlyMap<string, LedgerChange>,
  cause: RevisionCause,
): Operation[] {
  const keys: string[] = [];
  const changes: Revision['changes'][number][] = [];
  for (const [paragraphId, change] of ledgerChanges) {
    const words = wordsChanges(change);
    if (words.length === 0) continue;
    keys.push(paragraphKey(textId, paragraphId));
    changes.push(words);
  }
  if (keys.length === 0) return [];
  const revision: Revision = { id: newId('r'), textId, keys, changes, cause, at: now() };
  return [{ put: 'revisions', rows: [revision] }];
}

/** The paragraphs of a chunk whose cleaned side changes. */
async function changesIn(
  database: Database,
  textId: string,
  index: number,
  put: readonly Correction[],
  remove: readonly string[],
): Promise<[string, LedgerChange][]> {
  const [stored, ledger] = await Promise.all([
    chunk(database, textId, index),
    correctionsOfChunk(database, textId, index),
  ]);
  const newer = new Map(
    put.filter(({ place }) => chunkOf(place) === index).map((one) => [one.id, one]),
  );
  const gone = new Set(remove);
  const later = [...ledger.filter(({ id }) => !gone.has(id) && !newer.has(id)), ...newer.values()];
  const before = byParagraph(ledger.filter(isAccepted));
  const after = byParagraph(later.filter(isAccepted));
  return (stored?.paragraphs ?? []).flatMap(({ id, original }): [string, LedgerChange][] => {
    const change = { original, before: before.get(id) ?? [], after: after.get(id) ?? [] };
    if (isSame(change)) return [];
    // Throws before anything is stored, should two accepted corrections be in each other's way.
    applyCorrections(original, change.after);
    return [[id, change]];
  });
}

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';

function isSame({ before, after }: LedgerChange): boolean {
  if (before.length !== after.length) return false;
  const changes = new Set(before.map(({ from, to, after: words }) => `${from} ${to} ${words}`));
  return after.every(({ from, to, after: words }) => changes.has(`${from} ${to} ${words}`));
}
