import { createSubscriber } from 'svelte/reactivity';
import { rowsOf, type Row } from '../core/row.ts';
import { chunkSize } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import type { OpenText } from './open-text.svelte.ts';

/** Finds something in a paragraph; `null` where there is nothing. */
export type Look<T> = (row: Row) => T | null;

interface Looked<T> {
  readonly look: Look<T>;
  readonly ledger: string;
  readonly found: readonly T[];
}

/** Milliseconds of work before the page has its turn again. */
const slice = 12;
/** Milliseconds until what was found so far is first told; each time it is more, and twice as long. */
const between = 250;

/**
 * Looks through the cleaned side of the whole text in slices, while somebody watches. What was found
 * in a chunk stays until its ledger changes, or what is looked for.
 */
export class CleanedScan<T> {
  #parts = $state.raw<readonly (readonly T[])[]>([]);
  /** How much of the text was looked through, 0 to 1. */
  #progress = $state(0);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #look: () => Look<T>;
  readonly #onError: (error: unknown) => void;
  readonly #known = new Map<number, Looked<T>>();
  readonly #watch: () => void;
  /** The run that counts; an earlier one gives up when it sees another. */
  #run: object | null = null;

  /** @param look read reactively: when it gives another function, all is looked through anew */
  constructor(
    open: OpenText,
    database: Database,
    look: () => Look<T>,
    onError: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#database = database;
    this.#look = look;
    this.#onError = onError;
    this.#watch = createSubscriber(() => {
      const end = $effect.root(() => {
        $effect(() => {
          const looked = this.#look();
          // A new revision: some chunk has another ledger.
          if (this.#open.text.ledgerRevision >= 0) this.#begin(looked);
        });
      });
      return () => {
        end();
        this.#run = null;
      };
    });
  }

  /**
   * What was found, a list for each chunk that was looked through, in the order of the text; it is the
   * same list until the chunk is looked through anew.
   */
  get parts(): readonly (readonly T[])[] {
    this.#watch();
    return this.#parts;
  }

  get progress(): number {
    this.#watch();
    return this.#progress;
  }

  /** All that is found in the text as it stands now. */
  async whole(): Promise<readonly (readonly T[])[]> {
    await this.#through(this.#look(), {}, true);
    return this.#parts;
  }

  #begin(look: Look<T>): void {
    const run = {};
    this.#run = run;
    this.#through(look, run, false).catch(this.#onError);
  }

  async #through(look: Look<T>, run: object, isAsked: boolean): Promise<void> {
    const isOver = (): boolean => !isAsked && this.#run !== run;
    const chunks = Math.ceil(this.#open.text.paragraphCount / chunkSize);
    let told = performance.now();
    let wait = between;
    for (let index = 0; index < chunks; index++) {
      if (!isAsked) await idle();
      if (isOver()) return;
      const isNew = await this.#throughChunk(index, look, isOver);
      if (isOver()) return;
      if (isNew && performance.now() - told > wait) {
        told = performance.now();
        wait *= 2;
        this.#tell((index + 1) / chunks);
      }
    }
    this.#tell(1);
  }

  /** @returns whether the chunk had to be looked through */
  async #throughChunk(index: number, look: Look<T>, isOver: () => boolean): Promise<boolean> {
    const { id: textId } = this.#open.text;
    const known = this.#known.get(index);
    const corrections = await correctionsOfChunk(this.#database, textId, index);
    const accepted = corrections.filter(({ state }) => state === 'accepted');
    const ledger = accepted.map(({ id, after, at }) => `${id} ${after} ${at}`).join('\n');
    if (known?.look === look && known.ledger === ledger) return false;
    const stored = await chunk(this.#database, textId, index);
    const found: T[] = [];
    let began = performance.now();
    for (const row of stored ? rowsOf(stored, accepted) : []) {
      if (performance.now() - began > slice) {
        await idle();
        if (isOver()) return false;
        began = performance.now();
      }
      const one = look(row);
      if (one !== null) found.push(one);
    }
    this.#known.set(index, { look, ledger, found });
    return true;
  }

  #tell(progress: number): void {
    const indexes = [...this.#known.keys()].sort((a, b) => a - b);
    this.#parts = indexes.map((index) => this.#known.get(index)?.found ?? []);
    this.#progress = progress;
  }
}

/** Resolves when the page has nothing better to do. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 300 });
    else setTimeout(resolve);
  });
