import { byParagraph, type Correction } from '../../../core/correction.ts';
import { paragraphKey, type Revision } from '../../../core/revision.ts';
import type { TextRows } from '../archive.ts';
import { canonicalJson } from '../canonical-json.ts';

/** The ledger of a text after the merge, and what came of the archive’s. */
export interface MergedLedger {
  readonly corrections: readonly Correction[];
  /** Those that came from the archive. */
  readonly put: readonly Correction[];
  /** Ids of those that gave way to them. */
  readonly remove: readonly string[];
  /** Paragraphs whose corrections are now those of the archive. */
  readonly taken: ReadonlySet<string>;
  /** Paragraphs that had others in the archive, and stay as they are. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Merges two ledgers of a text. The corrections of a paragraph are one thing: those of two histories
 * might overlap. The newer ones win, by the last correction or change of its words; with no newer,
 * those of the library. A paragraph that has another original in the archive keeps its own.
 */
export function mergeLedger(archive: TextRows, library: TextRows): MergedLedger {
  const theirs = byParagraph(archive.corrections);
  const ours = byParagraph(library.corrections);
  const originals = new Map(archive.paragraphs.map(({ id, original }) => [id, original]));
  const [theirLatest, ourLatest] = [latestIn(archive), latestIn(library)];
  const owners = new Map(library.corrections.map(({ id, paragraphId }) => [id, paragraphId]));
  const taken = new Set<string>();
  const kept = new Set<string>();
  const put: Correction[] = [];
  const remove: string[] = [];
  library.paragraphs.forEach(({ id, original }, place) => {
    const [there, here] = [theirs.get(id) ?? [], ours.get(id) ?? []];
    if (originals.get(id) !== original || isSame(there, here)) return;
    const isFree = there.every((one) => (owners.get(one.id) ?? id) === id);
    if (!isFree || (theirLatest.get(id) ?? '') <= (ourLatest.get(id) ?? '')) {
      kept.add(id);
      return;
    }
    taken.add(id);
    put.push(...there.map((one) => (one.place === place ? one : { ...one, place })));
    const ids = new Set(there.map((one) => one.id));
    remove.push(...here.filter((one) => !ids.has(one.id)).map((one) => one.id));
  });
  const stay = library.corrections.filter(({ paragraphId }) => !taken.has(paragraphId));
  return { corrections: [...stay, ...put], put, remove, taken, kept };
}

/** When each paragraph last changed: its corrections, or its words as its history tells. */
function latestIn({ text, corrections, revisions }: TextRows): Map<string, string> {
  const latest = new Map<string, string>();
  const take = (id: string, at: string): void => {
    if (at > (latest.get(id) ?? '')) latest.set(id, at);
  };
  for (const { paragraphId, at } of corrections) take(paragraphId, at);
  const prefix = paragraphKey(text.id, '');
  for (const { keys, at } of revisions) {
    for (const key of keys) take(key.slice(prefix.length), at);
  }
  return latest;
}

/** The same corrections in any order; where their paragraph stands does not count. */
function isSame(some: readonly Correction[], others: readonly Correction[]): boolean {
  if (some.length !== others.length) return false;
  const one = (correction: Correction): string => canonicalJson({ ...correction, place: 0 });
  const known = new Set(some.map(one));
  return others.every((correction) => known.has(one(correction)));
}

/**
 * The revisions of the archive that tell how paragraphs came to read as they now do. Of a paragraph
 * that stays as it is in the library, the history stays too.
 */
export function newRevisions(
  archive: TextRows,
  library: TextRows,
  corrections: readonly Correction[],
): Revision[] {
  const known = new Set(library.revisions.map(({ id }) => id));
  const [theirs, now] = [byParagraph(archive.corrections), byParagraph(corrections)];
  const originals = new Map(archive.paragraphs.map(({ id, original }) => [id, original]));
  const fitting = new Set(
    library.paragraphs.flatMap(({ id, original }) =>
      originals.get(id) === original && isSame(theirs.get(id) ?? [], now.get(id) ?? [])
        ? [paragraphKey(archive.text.id, id)]
        : [],
    ),
  );
  return archive.revisions.filter(
    ({ id, keys }) => !known.has(id) && keys.every((key) => fitting.has(key)),
  );
}
