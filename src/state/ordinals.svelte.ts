import { SvelteMap } from 'svelte/reactivity';
import { chunkOf, chunkSize, type Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk } from '../storage/reads.ts';

/** The numbers of paragraphs in any text, read where something on screen shows them. */
export class Ordinals {
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #known = new SvelteMap<string, readonly number[]>();
  readonly #reading = new Set<string>();

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
  }

  /** The number readers know the paragraph at a 0-based place by. */
  of(text: Text, place: number): number {
    const index = chunkOf(place);
    // Paragraphs that became others have other numbers.
    const key = `${text.id}/${text.paragraphsRevision}/${index}`;
    const known = this.#known.get(key)?.[place % chunkSize];
    if (known === undefined && !this.#reading.has(key)) {
      this.#reading.add(key);
      void this.#read(key, text.id, index).catch(this.#onError);
    }
    return known ?? place + 1;
  }

  async #read(key: string, textId: string, index: number): Promise<void> {
    const stored = await chunk(this.#database, textId, index);
    this.#known.set(key, stored?.paragraphs.map(({ ordinal }) => ordinal) ?? []);
  }
}
