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
  const [stored, lying] = await Promise.all([
    chunk(database, textId, index),
    readLying(database, textId, index),
  ]);
  return stored ? { chunk: stored, ...lying } : null;
}

type Lying = Pick<ChunkParts, 'corrections' | 'annotations'>;

async function readLying(database: Database, textId: string, index: number): Promise<Lying> {
  const [corrections, annotations] = await Promise.all([
    correctionsOfChunk(database, textId, index),
    annotationsOfChunk(database, textId, index),
  ]);
  return { corrections, annotations };
}

/** A hundred rows, live: the originals once, the ledger and the notes as they change. */
export class ChunkView {
  /** Both at once: notes must never be shown on words that are not there yet, or no more. */
  readonly #lying: Live<Lying>;
  readonly #ledger: readonly Correction[];
  readonly #rows: readonly Row[];

  /** @param onAnnotations told of the annotations each time the store has others */
  constructor(
    database: Database,
    parts: ChunkParts,
    onError: (error: unknown) => void,
    onAnnotations: (stored: readonly Annotation[]) => void,
  ) {
    const { textId, index } = parts.chunk;
    this.#lying = new Live<Lying>(
      parts,
      () => readLying(database, textId, index),
      onError,
      ({ annotations }) => {
        onAnnotations(annotations);
      },
    );
    let known: readonly Correction[] = [];
    // A note that changes leaves the ledger, and so the rows, the very same.
    this.#ledger = $derived.by(() => {
      const { corrections } = this.#lying.current;
      return (known = isSame(known, corrections) ? known : corrections);
    });
    this.#rows = $derived(rowsOf(parts.chunk, this.#ledger));
  }

  /** @param place 0-based place in the text; it must lie in this chunk */
  row(place: number): Row | undefined {
    return this.#rows[place % chunkSize];
  }

  /** Annotations that touch this chunk. */
  get annotations(): readonly Annotation[] {
    return this.#lying.current.annotations;
  }
}

const isSame = (a: readonly Correction[], b: readonly Correction[]): boolean =>
  a.length === b.length && a.every((one, i) => isSameRow(one, b[i]));

/** What changes a stored correction gives it another state, words or date. */
const isSameRow = (a: Correction, b: Correction | undefined): boolean =>
  a.id === b?.id && a.state === b.state && a.after === b.after && a.at === b.at;
