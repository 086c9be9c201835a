import type { Annotation } from '../core/annotation.ts';
import type { Correction } from '../core/correction.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { chunkSize, type Chunk } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationsOfChunk, chunk, correctionsOfChunk } from '../storage/reads.ts';
import { Live } from './live.svelte.ts';

/** What one chunk is made of, as read at once. */
export interface ChunkParts {
  readonly chunk: Chunk;
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
}

/** Reads a chunk with what lies on it; `null` when the text has no such chunk. */
export async function readChunk(
  database: Database,
  textId: string,
  index: number,
): Promise<ChunkParts | null> {
  const [stored, corrections, annotations] = await Promise.all([
    chunk(database, textId, index),
    correctionsOfChunk(database, textId, index),
    annotationsOfChunk(database, textId, index),
  ]);
  return stored ? { chunk: stored, corrections, annotations } : null;
}

/** A hundred rows, live: the originals once, the ledger and the notes as they change. */
export class ChunkView {
  readonly #corrections: Live<readonly Correction[]>;
  readonly #annotations: Live<readonly Annotation[]>;
  readonly #rows: readonly Row[];

  /** @param onAnnotations told of the annotations each time the store has others */
  constructor(
    database: Database,
    parts: ChunkParts,
    onError: (error: unknown) => void,
    onAnnotations: (stored: readonly Annotation[]) => void,
  ) {
    const { textId, index } = parts.chunk;
    this.#corrections = new Live(
      parts.corrections,
      () => correctionsOfChunk(database, textId, index),
      onError,
    );
    this.#annotations = new Live(
      parts.annotations,
      () => annotationsOfChunk(database, textId, index),
      onError,
      onAnnotations,
    );
    this.#rows = $derived(rowsOf(parts.chunk, this.#corrections.current));
  }

  /** @param place 0-based place in the text; it must lie in this chunk */
  row(place: number): Row | undefined {
    return this.#rows[place % chunkSize];
  }

  /** Annotations that touch this chunk. */
  get annotations(): readonly Annotation[] {
    return this.#annotations.current;
  }
}
