import { applyCorrections, byParagraph } from '../core/correction.ts';
import { chunkOf, chunkSize, type Side } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';

/** The words of one paragraph, as they stood when they were read. */
export type ParagraphWords = Readonly<Record<Side, string>> & {
  readonly id: string;
  readonly place: number;
  readonly ordinal: number;
};

/** The words of a text, read a hundred paragraphs at a time and kept until they are forgotten. */
export class TextWords {
  readonly #database: Database;
  readonly #textId: string;
  readonly #chunks = new Map<number, readonly ParagraphWords[]>();
  readonly #stale = new Set<number>();

  constructor(database: Database, textId: string) {
    this.#database = database;
    this.#textId = textId;
  }

  forget(): void {
    this.#chunks.clear();
  }

  /** They may have changed: each chunk is read again, and until then stands as it was. */
  doubt(): void {
    for (const index of this.#chunks.keys()) this.#stale.add(index);
  }

  /** The paragraph at a place, if it was read already. */
  at(place: number): ParagraphWords | undefined {
    return this.#chunks.get(chunkOf(place))?.[place % chunkSize];
  }

  /** A chunk that was read and is not in doubt. */
  known(index: number): readonly ParagraphWords[] | undefined {
    return this.#stale.has(index) ? undefined : this.#chunks.get(index);
  }

  /** Reads a chunk as it stands now; empty where the text has none of that number. */
  async read(index: number): Promise<readonly ParagraphWords[]> {
    const { chunks, corrections } = this.#database;
    const [stored, ledger] = await this.#database.transaction('r', [chunks, corrections], () =>
      Promise.all([
        chunk(this.#database, this.#textId, index),
        correctionsOfChunk(this.#database, this.#textId, index),
      ]),
    );
    const accepted = byParagraph(ledger.filter(({ state }) => state === 'accepted'));
    const words = (stored?.paragraphs ?? []).map(({ id, ordinal, original }, i) => {
      const made = accepted.get(id);
      const cleaned = made ? applyCorrections(original, made) : original;
      return { id, place: index * chunkSize + i, ordinal, original, cleaned };
    });
    this.#chunks.set(index, words);
    this.#stale.delete(index);
    return words;
  }
}
