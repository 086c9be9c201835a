import { applyCorrections, byParagraph } from '../core/correction.ts';
import { soundKeys } from '../core/search/sound-key.ts';
import { IndexMaker, type WordIndex } from '../core/search/word-index.ts';
import { chunkOf, chunkSize, type Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import { stampOf, type IndexDatabase, type StoredIndex } from './index-database.ts';

/** The indexes of texts: remembered, else stored, else made. */
export class TextIndexes {
  readonly #database: Database;
  readonly #stored: IndexDatabase;
  readonly #remembered = new Map<string, StoredIndex>();
  /** Those being made, by their stamps: a search and a refresh need not both make them. */
  readonly #making = new Map<string, Promise<StoredIndex>>();

  constructor(database: Database, stored: IndexDatabase) {
    this.#database = database;
    this.#stored = stored;
  }

  /** Reads at once what is stored for some texts and not remembered. */
  async recall(texts: readonly Text[]): Promise<void> {
    const unknown = texts.filter((text) => !this.#isFresh(text));
    if (unknown.length === 0) return;
    const found = await this.#stored.indexes.bulkGet(unknown.map(({ id }) => id));
    for (const one of found) if (one) this.#remembered.set(one.textId, one);
  }

  /** Whether the index of a text as it is now is at hand; what was recalled is. */
  has(text: Text): boolean {
    return this.#isFresh(text);
  }

  /** The index of a text as it is now, made and stored if need be. */
  async of(text: Text): Promise<WordIndex> {
    await this.recall([text]);
    const known = this.#remembered.get(text.id);
    if (known !== undefined && this.#isFresh(text)) return known.index;
    return (await this.#made(text)).index;
  }

  /** Forgets all texts but those in the library. */
  async keepOnly(texts: readonly Text[]): Promise<void> {
    const ids = new Set(texts.map(({ id }) => id));
    for (const id of this.#remembered.keys()) if (!ids.has(id)) this.#remembered.delete(id);
    const stored = await this.#stored.indexes.toCollection().primaryKeys();
    await this.#stored.indexes.bulkDelete(stored.filter((id) => !ids.has(id)));
  }

  #isFresh(text: Text): boolean {
    return this.#remembered.get(text.id)?.stamp === stampOf(text);
  }

  #made(text: Text): Promise<StoredIndex> {
    const key = `${text.id} ${stampOf(text)}`;
    const making = this.#making.get(key) ?? this.#make(text);
    this.#making.set(key, making);
    return making.finally(() => this.#making.delete(key));
  }

  async #make(text: Text): Promise<StoredIndex> {
    const made = {
      textId: text.id,
      stamp: stampOf(text),
      index: await makeIndex(this.#database, text),
    };
    this.#remembered.set(text.id, made);
    // Where there is no room for it, it is made again next time.
    await this.#stored.indexes.put(made).catch(() => undefined);
    return made;
  }
}

/** Forms whose keys are remembered: the texts of a library have most of their words in common. */
const mostForms = 200_000;
const keysByForm = new Map<string, readonly string[]>();

function keysOf(form: string): readonly string[] {
  const known = keysByForm.get(form);
  if (known !== undefined) return known;
  const keys = soundKeys(form);
  if (keysByForm.size >= mostForms) keysByForm.clear();
  keysByForm.set(form, keys);
  return keys;
}

/** Chunk by chunk, so that no long text is in memory as a whole and questions come in between. */
async function makeIndex(database: Database, { id, paragraphCount }: Text): Promise<WordIndex> {
  const maker = new IndexMaker(keysOf);
  for (let number = 0; number <= chunkOf(Math.max(0, paragraphCount - 1)); number++) {
    const [stored, ledger] = await Promise.all([
      chunk(database, id, number),
      correctionsOfChunk(database, id, number),
    ]);
    const accepted = byParagraph(ledger.filter(({ state }) => state === 'accepted'));
    stored?.paragraphs.forEach((paragraph, i) => {
      const { original } = paragraph;
      const cleaned = applyCorrections(original, accepted.get(paragraph.id) ?? []);
      maker.add({ place: number * chunkSize + i, original, cleaned });
    });
  }
  return maker.index();
}
