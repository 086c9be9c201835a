import { chunkKey, type Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { chunkOf, type Chunk } from '../core/text.ts';

/** What one chunk is made of. */
export interface ChunkParts {
  readonly chunk: Chunk;
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
}

/** What a change does to corrections and annotations, by id; `null`: it is gone. */
export interface Ahead {
  readonly corrections: ReadonlyMap<string, Correction | null>;
  readonly annotations: ReadonlyMap<string, Annotation | null>;
}

/** What of a change can be shown before it is stored; `null` where the paragraphs become others. */
export function aheadOf(change: readonly Operation[]): Ahead | null {
  const corrections = new Map<string, Correction | null>();
  const annotations = new Map<string, Annotation | null>();
  for (const operation of change) {
    if ('put' in operation) {
      if (operation.put === 'chunks') return null;
      if (operation.put === 'corrections')
        for (const one of operation.rows) corrections.set(one.id, one);
      if (operation.put === 'annotations')
        for (const one of operation.rows) annotations.set(one.id, one);
    } else if ('remove' in operation) {
      const { remove: table, keys } = operation;
      if (table === 'chunks') return null;
      const gone =
        table === 'corrections' ? corrections : table === 'annotations' ? annotations : null;
      for (const key of keys) gone?.set(String(key), null);
    } else return null;
  }
  return { corrections, annotations };
}

/** A chunk as it will be; the very same where the change has nothing to do with it. */
export function withAhead(parts: ChunkParts, ahead: Ahead): ChunkParts {
  const { textId, index } = parts.chunk;
  const corrections = changed(
    parts.corrections,
    ahead.corrections,
    (one) => one.textId === textId && chunkOf(one.place) === index,
    (a, b) => a.place - b.place,
  );
  const annotations = changed(
    parts.annotations,
    ahead.annotations,
    ({ chunks }) => chunks.includes(chunkKey(textId, index)),
    () => 0,
  );
  const isSame = corrections === parts.corrections && annotations === parts.annotations;
  return isSame ? parts : { ...parts, corrections, annotations };
}

/** Whether a chunk shows already what a change does to it. */
export const isThere = (parts: ChunkParts, ahead: Ahead): boolean => {
  const { corrections, annotations } = withAhead(parts, ahead);
  return (
    isSameList(corrections, parts.corrections, isSameCorrection) &&
    isSameList(annotations, parts.annotations, isSameNote)
  );
};

/** Two lists of the same, one by one. */
export const isSameList = <T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return other !== undefined && isSame(one, other);
    }));

/** What changes a stored correction gives it another state, words or date. */
export const isSameCorrection = (a: Correction, b: Correction): boolean =>
  a.id === b.id &&
  a.state === b.state &&
  a.after === b.after &&
  a.at === b.at &&
  a.place === b.place &&
  a.from === b.from;

/** What the reader changes shows, or gives it another date; the ledger moves its anchors alone. */
export const isSameNote = (a: Annotation, b: Annotation): boolean =>
  a.id === b.id &&
  a.modifiedAt === b.modifiedAt &&
  a.colour === b.colour &&
  a.note === b.note &&
  a.state === b.state &&
  isSameList(
    a.current,
    b.current,
    (one, other) =>
      one.paragraphId === other.paragraphId && one.start === other.start && one.end === other.end,
  );

/** A list with some of it replaced, gone or new, in the order in which the store would give it. */
function changed<T extends { readonly id: string }>(
  rows: readonly T[],
  ahead: ReadonlyMap<string, T | null>,
  isHere: (row: T) => boolean,
  order: (a: T, b: T) => number,
): readonly T[] {
  if (ahead.size === 0) return rows;
  const coming = [...ahead.values()].filter((row) => row !== null).filter(isHere);
  const staying = rows.filter(({ id }) => !ahead.has(id));
  if (coming.length === 0 && staying.length === rows.length) return rows;
  return [...staying, ...coming].sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
}
