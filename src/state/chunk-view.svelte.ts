import type { Annotation } from '../core/annotation.ts';
import type { Correction } from '../core/correction.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { chunkSize, type Chunk, type Paragraph } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationsOfChunk, chunk, correctionsOfChunk } from '../storage/reads.ts';
import { Live } from './live.svelte.ts';

/** What one chunk is made of, as read at once. */
export interface ChunkParts {
  readonly chunk: Chunk;
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
}

/**
 * Reads a chunk with what lies on it, all as it stood at one moment; `null` when the text has no such
 * chunk.
 */
export const readChunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<ChunkParts | null> =>
  database.transaction(
    'r',
    [database.chunks, database.corrections, database.annotations],
    async () => {
      const [stored, corrections, annotations] = await Promise.all([
        chunk(database, textId, index),
        correctionsOfChunk(database, textId, index),
        annotationsOfChunk(database, textId, index),
      ]);
      return stored ? { chunk: stored, corrections, annotations } : null;
    },
  );

/** A hundred rows, live. */
export class ChunkView {
  /** All at once: notes must never be shown on words that are not there yet, or no more. */
  readonly #parts: Live<ChunkParts>;
  readonly #ledger: Pick<ChunkParts, 'chunk' | 'corrections'>;
  readonly #rows: readonly Row[];
  readonly #byParagraph: ReadonlyMap<string, readonly Annotation[]>;

  /** @param onAnnotations told of the annotations each time the store has others */
  constructor(
    database: Database,
    parts: ChunkParts,
    onError: (error: unknown) => void,
    onAnnotations: (stored: readonly Annotation[]) => void,
  ) {
    const { textId, index } = parts.chunk;
    this.#parts = new Live<ChunkParts>(
      parts,
      // A text that was read anew may have no such chunk: until it is laid out anew, the last one stands.
      async () => (await readChunk(database, textId, index)) ?? parts,
      onError,
      ({ annotations }) => {
        onAnnotations(annotations);
      },
    );
    let known: ChunkParts = parts;
    // A note that changes leaves the ledger, and so the rows, the very same.
    this.#ledger = $derived.by(() => {
      const read = this.#parts.current;
      return (known = isSame(known, read) ? known : read);
    });
    let lists: ReadonlyMap<string, readonly Annotation[]> = new Map();
    // A note that changes leaves the lists of other paragraphs the very same, and so their paint.
    this.#byParagraph = $derived.by(() => (lists = byParagraph(this.annotations, lists)));
    this.#rows = $derived(rowsOf(this.#ledger.chunk, this.#ledger.corrections));
  }

  /** @param place 0-based place in the text; it must lie in this chunk */
  row(place: number): Row | undefined {
    return this.#rows[place % chunkSize];
  }

  /** Annotations that touch this chunk. */
  get annotations(): readonly Annotation[] {
    return this.#parts.current.annotations;
  }

  /** Annotations that touch a paragraph of it. */
  annotationsOf(paragraphId: string): readonly Annotation[] {
    return this.#byParagraph.get(paragraphId) ?? none;
  }
}

const none: readonly Annotation[] = [];

function byParagraph(
  annotations: readonly Annotation[],
  before: ReadonlyMap<string, readonly Annotation[]>,
): ReadonlyMap<string, readonly Annotation[]> {
  const lists = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    for (const id of new Set(annotation.current.map(({ paragraphId }) => paragraphId))) {
      const list = lists.get(id);
      if (list) list.push(annotation);
      else lists.set(id, [annotation]);
    }
  }
  return new Map(
    [...lists].map(([id, list]) => {
      const last = before.get(id);
      const isSameList =
        last?.length === list.length && last.every((one, i) => isSameNote(one, list[i]));
      return [id, isSameList ? last : list];
    }),
  );
}

/** What the reader changes shows, or gives it another date; the ledger moves its anchors alone. */
const isSameNote = (a: Annotation, b: Annotation | undefined): boolean =>
  a.id === b?.id &&
  a.modifiedAt === b.modifiedAt &&
  a.colour === b.colour &&
  a.note === b.note &&
  a.state === b.state &&
  a.current.length === b.current.length &&
  a.current.every((anchor, i) => {
    const other = b.current[i];
    return (
      anchor.paragraphId === other?.paragraphId &&
      anchor.start === other.start &&
      anchor.end === other.end
    );
  });

const isSame = (a: ChunkParts, b: ChunkParts): boolean =>
  a.corrections.length === b.corrections.length &&
  a.corrections.every((one, i) => isSameRow(one, b.corrections[i])) &&
  a.chunk.paragraphs.length === b.chunk.paragraphs.length &&
  a.chunk.paragraphs.every((one, i) => isSameParagraph(one, b.chunk.paragraphs[i]));

/** Paragraphs change only when the text is read or paired anew. */
const isSameParagraph = (a: Paragraph, b: Paragraph | undefined): boolean =>
  a.id === b?.id && a.ordinal === b.ordinal && a.original === b.original && a.kind === b.kind;

/** What changes a stored correction gives it another state, words or date. */
const isSameRow = (a: Correction, b: Correction | undefined): boolean =>
  a.id === b?.id && a.state === b.state && a.after === b.after && a.at === b.at;
