import { nearnesses } from '../core/search/passage.ts';
import type { Side, Span, Text } from '../core/text.ts';
import type { FoundText, SearchAnswer, SearchQuestion } from '../worker/search-protocol.ts';

/** As much of a worker as is needed of it. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export interface SearchParts {
  readonly start: () => SearchWorker;
  /** Shows a text, and words of it where they are given. */
  readonly goTo: (text: Text, words: WordsFound | null) => Promise<void>;
  /** Told when something fails that the reader did not ask for. */
  readonly onError: (error: unknown) => void;
}

export interface WordsFound {
  readonly place: number;
  readonly side: Side;
  readonly span: Span;
}

/** The reader types on for as long before a search begins, in milliseconds; a newer one ends it. */
const rest = 60;
/** A worker that nobody asks anything for so long is ended, with all indexes it remembers. */
export const idle = 120_000;
/** Answers are gathered for as long before they are shown, in milliseconds. */
const gathering = 30;
/** No more passages of one text than these are asked for: there is Find in the text itself. */
export const mostListed = 100;
/** Texts listed: who finds more has to say more. */
const mostTexts = 200;

/** The search over all texts of the library: what is looked for, and what was found so far. */
export class LibrarySearch {
  #query = $state('');
  #results = $state.raw<readonly FoundText[]>([]);
  #isSearching = $state(false);
  #error = $state<string | null>(null);
  readonly #parts: SearchParts;
  #worker: SearchWorker | null = null;
  #next = 1;
  /** Number of the search whose answers are wanted. */
  #current = 0;
  /**
   * Answers that came, by text: of a long one a glance comes first, then all. The first that are shown
   * take the place of what was found before.
   */
  readonly #arrived = new Map<string, FoundText>();
  readonly #asked = new Map<number, SearchQuestion>();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  get query(): string {
    return this.#query;
  }

  /** Texts in which something was found, the nearest to the query first. */
  get results(): readonly FoundText[] {
    return this.#results.slice(0, mostTexts);
  }

  /** How many texts have something and are not listed. */
  get otherTexts(): number {
    return Math.max(0, this.#results.length - mostTexts);
  }

  /** Passages found in all texts, listed or not. */
  get count(): number {
    return this.#results.reduce((sum, { count }) => sum + count, 0);
  }

  /** From the first key to the last answer. */
  get isSearching(): boolean {
    return this.#isSearching;
  }

  /** Why the last search failed, as the worker said it. */
  get error(): string | null {
    return this.#error;
  }

  /** Looks for words once the reader has stopped typing; a blank query ends the search. */
  search(query: string): void {
    if (query.trim() === '') {
      this.clear();
      this.#query = query;
      return;
    }
    this.#query = query;
    this.#isSearching = true;
    this.#error = null;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#begin();
    }, rest);
  }

  clear(): void {
    clearTimeout(this.#typing);
    this.#forgetArrived();
    this.#query = '';
    this.#results = [];
    this.#isSearching = false;
    this.#error = null;
    // The answers of a search that still runs belong to nobody.
    this.#current = 0;
  }

  /** Lists more passages of a text. */
  more(textId: string): void {
    this.#ask({ ask: 'more', id: this.#next++, query: this.#query, textId });
  }

  /** Brings the indexes up to date ahead of a search: at a quiet moment, and when texts came. */
  refresh(): void {
    this.#ask({ ask: 'refresh', id: this.#next++ });
  }

  /** Shows the text on the desk, at a passage where one is given. */
  async open(text: Text, words: WordsFound | null): Promise<void> {
    await this.#parts.goTo(text, words);
  }

  #begin(): void {
    this.#current = this.#next++;
    this.#forgetArrived();
    this.#ask({ ask: 'search', id: this.#current, query: this.#query });
  }

  #ask(question: SearchQuestion): void {
    clearTimeout(this.#resting);
    this.#asked.set(question.id, question);
    this.#running().postMessage(question);
  }

  #running(): SearchWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#parts.start();
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      this.#hear(data);
    });
    worker.addEventListener('error', ({ message }: ErrorEvent) => {
      if (this.#worker !== worker) return;
      // Whatever it was doing, it does no more; the next question starts another.
      this.#worker = null;
      for (const id of [...this.#asked.keys()]) this.#fail(id, message || '–');
    });
    this.#worker = worker;
    return worker;
  }

  #hear(answer: SearchAnswer): void {
    if ('failed' in answer) this.#fail(answer.id, answer.failed);
    else if ('done' in answer) this.#end(answer.id);
    else this.#take(answer.id, answer.found);
  }

  #take(id: number, found: FoundText): void {
    const question = this.#asked.get(id);
    if (question?.ask === 'more' && question.query === this.#query) {
      this.#results = this.#results.map((one) => (one.text.id === found.text.id ? found : one));
    }
    if (id !== this.#current) return;
    this.#arrived.set(found.text.id, found);
    this.#showing ??= setTimeout(() => {
      this.#show();
    }, gathering);
  }

  #show(): void {
    this.#results = [...this.#arrived.values()].sort((a, b) => distance(a) - distance(b));
    clearTimeout(this.#showing);
    this.#showing = undefined;
  }

  #forgetArrived(): void {
    this.#arrived.clear();
    clearTimeout(this.#showing);
    this.#showing = undefined;
  }

  #forget(id: number): void {
    this.#asked.delete(id);
    clearTimeout(this.#resting);
    if (this.#asked.size > 0) return;
    this.#resting = setTimeout(() => {
      this.#worker?.terminate();
      this.#worker = null;
    }, idle);
  }

  #end(id: number): void {
    this.#forget(id);
    if (id !== this.#current) return;
    this.#show();
    this.#isSearching = false;
  }

  #fail(id: number, reason: string): void {
    const question = this.#asked.get(id);
    this.#forget(id);
    if (id === this.#current) {
      this.#show();
      this.#isSearching = false;
      this.#error = reason;
    } else if (question?.ask !== 'search') this.#parts.onError(new Error(reason));
  }
}

/** Names before passages, and of these the better before the worse. */
function distance({ title, passages }: FoundText): number {
  if (title !== null) return nearnesses.indexOf(title.nearness) - nearnesses.length;
  const [best] = passages;
  return best === undefined ? nearnesses.length : nearnesses.indexOf(best.nearness);
}
