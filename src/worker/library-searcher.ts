import { fold } from '../core/fold.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { nearnesses, passageOf, titleHit, type Passage } from '../core/search/passage.ts';
import { compileSearch, type SearchQuery } from '../core/search/search-query.ts';
import { lookUp } from '../core/search/word-index.ts';
import { chunkOf, chunkSize, type Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import type { IndexDatabase } from './index-database.ts';
import type { FoundText } from './search-protocol.ts';
import { TextIndexes } from './text-indexes.ts';

/** Passages of one text in a search of all; of all texts together; of one when more are asked for. */
export const mostOfText = 5;
const mostOfAll = 100;
const mostWhenAsked = 100;

/** Rows of one text that are read to show the best of them. */
const mostRead = 30;

/** Texts whose indexes are read from the database at a time. */
const batch = 50;

/** Rows of a text whose index takes longer to make than readers wait for something to be seen. */
const longText = 500;

/** How long questions may wait while nothing is found, in milliseconds. */
const patience = 12;

/** Searches the texts of a library, which it only reads, by indexes, which it keeps. */
export class LibrarySearcher {
  readonly #database: Database;
  readonly #indexes: TextIndexes;

  constructor(database: Database, stored: IndexDatabase) {
    this.#database = database;
    this.#indexes = new TextIndexes(database, stored);
  }

  /**
   * Texts with something found, those found by their names first; ends early when told to. A long text
   * that has no index yet comes twice: at once with what a glance finds, then with all.
   */
  async *search(words: string, signal: AbortSignal): AsyncGenerator<FoundText> {
    const query = compileSearch(words);
    if (query === null) return;
    const named = (await this.#texts())
      .map((text) => ({ text, title: titleHit(text, query) }))
      .sort((a, b) => Number(b.title !== null) - Number(a.title !== null));
    const unread: typeof named = [];
    let room = mostOfAll;
    let rested = performance.now();
    for (const [i, { text, title }] of named.entries()) {
      if (i % batch === 0) await this.#recall(named.slice(i, i + batch));
      if (performance.now() - rested > patience) {
        await new Promise((resolve) => setTimeout(resolve));
        rested = performance.now();
      }
      if (signal.aborted) return;
      if (text.paragraphCount > longText && !this.#indexes.has(text)) {
        const passages = await this.#atAGlance(text, query, signal);
        if (passages.length > 0) yield { text, title, count: passages.length, passages };
        unread.push({ text, title });
        continue;
      }
      const found = await this.#inText(text, query, Math.min(room, mostOfText));
      room -= found.passages.length;
      if (title !== null || found.count > 0) yield { text, title, ...found };
    }
    for (const { text, title } of unread) {
      const found = await this.#inText(text, query, Math.min(room, mostOfText));
      if (signal.aborted) return;
      room -= found.passages.length;
      if (title !== null || found.count > 0) yield { text, title, ...found };
    }
  }

  /** What is found in one text, with more of its passages. `null` when it is not there any more. */
  async more(words: string, textId: string): Promise<FoundText | null> {
    const query = compileSearch(words);
    const text = await this.#database.texts.get(textId);
    if (query === null || text?.deletedAt !== null) return null;
    const found = await this.#inText(text, query, mostWhenAsked);
    return { text, title: titleHit(text, query), ...found };
  }

  /** Makes what indexes are missing or old, and removes those of texts that are gone. */
  async refresh(): Promise<void> {
    const all = await this.#texts();
    await this.#indexes.keepOnly(all);
    for (let from = 0; from < all.length; from += batch) {
      await this.#indexes.recall(all.slice(from, from + batch));
      for (const text of all.slice(from, from + batch)) await this.#indexes.of(text);
    }
  }

  /** Texts in the library, newest first; read at one go, where reading in order takes a step a text. */
  async #texts(): Promise<readonly Text[]> {
    const all = await this.#database.texts.toArray();
    return all
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0));
  }

  async #recall(named: readonly { readonly text: Text }[]): Promise<void> {
    await this.#indexes.recall(named.map(({ text }) => text));
  }

  /** The first passages that have all words as they are spelled, read without an index. */
  async #atAGlance(
    { id, paragraphCount }: Text,
    query: SearchQuery,
    signal: AbortSignal,
  ): Promise<readonly Passage[]> {
    const passages: Passage[] = [];
    for (let number = 0; number <= chunkOf(paragraphCount - 1) && !signal.aborted; number++) {
      for (const row of await this.#rows(id, number)) {
        const text = fold(`${row.original} ${row.cleaned}`);
        if (!query.folded.every((word) => text.includes(word))) continue;
        const passage = passageOf(row, query);
        if (passage !== null) passages.push(passage);
        if (passages.length === mostOfText) return passages.sort(bestFirst);
      }
    }
    return passages.sort(bestFirst);
  }

  /** At most so many passages: as they are spelled before those that only sound alike. */
  async #inText(
    text: Text,
    query: SearchQuery,
    most: number,
  ): Promise<Pick<FoundText, 'count' | 'passages'>> {
    const index = await this.#indexes.of(text);
    const places = lookUp(index, query.wanted);
    if (places.length === 0 || most === 0) return { count: places.length, passages: [] };
    const spelled = new Set(lookUp(index, query.spelled));
    const likely = places.toSorted((a, b) => Number(spelled.has(b)) - Number(spelled.has(a)));
    const rows = new Map<number, readonly Row[]>();
    const passages: Passage[] = [];
    for (const place of likely.slice(0, Math.max(mostRead, most))) {
      const passage = await this.#passageAt(text, place, query, rows);
      if (passage !== null) passages.push(passage);
      if (passages.filter(({ nearness }) => nearness === 'phrase').length === most) break;
    }
    return { count: places.length, passages: passages.sort(bestFirst).slice(0, most) };
  }

  async #passageAt(
    { id }: Text,
    place: number,
    query: SearchQuery,
    rows: Map<number, readonly Row[]>,
  ): Promise<Passage | null> {
    const number = chunkOf(place);
    const known = rows.get(number) ?? (await this.#rows(id, number));
    rows.set(number, known);
    const row = known[place % chunkSize];
    return row === undefined ? null : passageOf(row, query);
  }

  async #rows(textId: string, number: number): Promise<readonly Row[]> {
    const [stored, ledger] = await Promise.all([
      chunk(this.#database, textId, number),
      correctionsOfChunk(this.#database, textId, number),
    ]);
    return stored === undefined ? [] : rowsOf(stored, ledger);
  }
}

const bestFirst = (a: Passage, b: Passage): number =>
  nearnesses.indexOf(a.nearness) - nearnesses.indexOf(b.nearness) || a.place - b.place;
