import { applyCorrections, byParagraph } from '../core/correction.ts';
import { foldTexts, type FoldedTexts } from '../core/folded-texts.ts';
import { chunkOf, chunkSize, sides, type Side } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';

/** The words of one paragraph, as they stood when they were read. */
export type ParagraphWords = Readonly<Record<Side, string>> & {
  readonly id: string;
  readonly place: number;
  readonly ordinal: number;
};

/** The words of some paragraphs, folded; what reads the same on both sides but once. */
export interface FoldedWords {
  readonly texts: FoldedTexts;
  /** Of each text: the place of its paragraph, and the sides on which it stands. */
  readonly places: readonly number[];
  readonly sides: readonly (readonly Side[])[];
}

/** The words of a text, read a hundred paragraphs at a time and kept until they are forgotten. */
export class TextWords {
  readonly #database: Database;
  readonly #textId: string;
  readonly #chunks = new Map<number, readonly ParagraphWords[]>();
  readonly #folded = new Map<number, FoldedWords>();
  readonly #stale = new Set<number>();

  constructor(database: Database, textId: string) {
    this.#database = database;
    this.#textId = textId;
  }

  forget(): void {
    this.#chunks.clear();
    this.#folded.clear();
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
    this.#folded.delete(index);
    this.#stale.delete(index);
    return words;
  }

  /** A chunk that was read, ready to be looked through again and again. */
  folded(index: number): FoldedWords {
    const known = this.#folded.get(index);
    if (known) return known;
    const words = folded(this.#chunks.get(index) ?? []);
    this.#folded.set(index, words);
    return words;
  }
}

function folded(paragraphs: readonly ParagraphWords[]): FoldedWords {
  const texts: string[] = [];
  const places: number[] = [];
  const standing: (readonly Side[])[] = [];
  for (const { place, original, cleaned } of paragraphs) {
    const each: readonly (readonly [string, readonly Side[]])[] =
      original === cleaned
        ? [[original, sides]]
        : [
            [original, ['original']],
            [cleaned, ['cleaned']],
          ];
    for (const [text, on] of each) {
      texts.push(text);
      places.push(place);
      standing.push(on);
    }
  }
  return { texts: foldTexts(texts), places, sides: standing };
}
