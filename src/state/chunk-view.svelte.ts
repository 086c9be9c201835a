import type { Annotation } from '../core/annotation.ts';
import { byParagraph, type Correction } from '../core/correction.ts';
import { rowOf, type Row } from '../core/row.ts';
import { chunkSize, type Paragraph } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationsOfChunk, chunk, correctionsOfChunk } from '../storage/reads.ts';
import {
  isSameCorrection,
  isSameList,
  isSameNote,
  isThere,
  withAhead,
  type Ahead,
  type ChunkParts,
} from './ahead.ts';
import { Live } from './live.svelte.ts';

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

/** What was read, and when it was begun to be, in milliseconds. */
interface Read {
  readonly parts: ChunkParts;
  readonly began: number;
}

/** A change that is shown before what is read has it. */
interface Coming {
  readonly ahead: Ahead;
  /** When it was stored, in milliseconds; `null` while it is not yet. */
  storedAt: number | null;
}

/** A hundred rows, live. */
export class ChunkView {
  /** All at once: notes must never be shown on words that are not there yet, or no more. */
  readonly #read: Live<Read>;
  #coming = $state.raw<readonly Coming[]>([]);
  readonly #parts: ChunkParts;
  readonly #rows: readonly Row[];
  readonly #byParagraph: ReadonlyMap<string, readonly Annotation[]>;

  constructor(database: Database, parts: ChunkParts, onError: (error: unknown) => void) {
    const { textId, index } = parts.chunk;
    this.#read = new Live<Read>(
      { parts, began: performance.now() },
      async () => {
        const began = performance.now();
        // A text that was read anew may have no such chunk: until it is laid out anew, the last one stands.
        return { parts: (await readChunk(database, textId, index)) ?? parts, began };
      },
      onError,
      (read) => {
        this.#letGo(read);
      },
    );
    this.#parts = $derived(
      this.#coming.reduce((now, { ahead }) => withAhead(now, ahead), this.#read.current.parts),
    );
    let known: ReadonlyMap<string, MadeRow> = new Map();
    let rows: readonly Row[] = [];
    // Rows of paragraphs on which nothing changed stay the very same, and so what is shown of them.
    this.#rows = $derived.by(() => {
      const made = madeRows(this.#parts, known);
      known = new Map(made.map((one) => [one.paragraph.id, one]));
      const now = made.map(({ row }) => row);
      return (rows = isSameList(rows, now, (a, b) => a === b) ? rows : now);
    });
    let lists: ReadonlyMap<string, readonly Annotation[]> = new Map();
    // A note that changes leaves the lists of other paragraphs the very same, and so their paint.
    this.#byParagraph = $derived.by(() => (lists = notesByParagraph(this.annotations, lists)));
  }

  /** @param place 0-based place in the text; it must lie in this chunk */
  row(place: number): Row | undefined {
    return this.#rows[place % chunkSize];
  }

  /** Annotations that touch this chunk. */
  get annotations(): readonly Annotation[] {
    return this.#parts.annotations;
  }

  /** Annotations that touch a paragraph of it. */
  annotationsOf(paragraphId: string): readonly Annotation[] {
    return this.#byParagraph.get(paragraphId) ?? none;
  }

  /**
   * Shows a change before it is stored.
   * @returns what is to be told once it is stored, or could not be: from then on the store is believed
   */
  showAhead(ahead: Ahead): (isStored: boolean) => void {
    const { parts } = this.#read.current;
    const coming: Coming = { ahead, storedAt: null };
    const isElsewhere = this.#coming.length === 0 && withAhead(parts, ahead) === parts;
    if (!isElsewhere) this.#coming = [...this.#coming, coming];
    return (isStored) => {
      if (isStored) coming.storedAt = performance.now();
      else this.#coming = this.#coming.filter((one) => one !== coming);
    };
  }

  /** What was read has some of what was shown ahead of it, and with that all that was stored before. */
  #letGo({ parts, began }: Read): void {
    const last = this.#coming.findLastIndex(
      ({ ahead, storedAt }) => (storedAt !== null && storedAt <= began) || isThere(parts, ahead),
    );
    if (last === -1) return;
    this.#coming = this.#coming.filter(
      ({ ahead, storedAt }, i) => i > last || (storedAt === null && !isThere(parts, ahead)),
    );
  }
}

/** A row, and what it was made from. */
interface MadeRow {
  readonly row: Row;
  readonly paragraph: Paragraph;
  readonly ledger: readonly Correction[];
}

function madeRows(
  { chunk: { index, paragraphs }, corrections }: ChunkParts,
  known: ReadonlyMap<string, MadeRow>,
): MadeRow[] {
  const ledgers = byParagraph(corrections);
  return paragraphs.map((paragraph, at) => {
    const place = index * chunkSize + at;
    const ledger = ledgers.get(paragraph.id) ?? [];
    const made = known.get(paragraph.id);
    const isSame =
      made?.row.place === place &&
      isSameParagraph(made.paragraph, paragraph) &&
      isSameList(made.ledger, ledger, isSameCorrection);
    return isSame ? made : { row: rowOf(paragraph, place, ledger), paragraph, ledger };
  });
}

const none: readonly Annotation[] = [];

function notesByParagraph(
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
      return [id, last && isSameList(last, list, isSameNote) ? last : list];
    }),
  );
}

/** Paragraphs change only when the text is read or paired anew. */
const isSameParagraph = (a: Paragraph, b: Paragraph): boolean =>
  a.ordinal === b.ordinal && a.original === b.original && a.kind === b.kind && a.level === b.level;
