import { Dexie, RangeSet } from 'dexie';
import type { Annotation } from '../core/annotation.ts';
import { foldedNote } from '../core/note-filter.ts';
import type { Database } from '../storage/database.ts';
import { breath } from './breath.ts';

/** What Dexie says was stored, in this window or another: stretches of keys by table and index. */
type Stored = Parameters<Parameters<typeof Dexie.on.storagemutated.subscribe>[0]>[0];

/** So many notes are read before the page is let breathe: a few milliseconds’ work. */
const atATime = 400;

/**
 * The notes of all texts, kept in memory: they are read once, and from then on those alone that
 * change. A live query would read all of them again at every change of one.
 */
export class EveryNote {
  #all = $state.raw<readonly Annotation[]>([]);
  #isRead = $state(false);
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  #byId = new Map<string, Annotation>();
  /** Keys of notes that were stored since they were read; `null`: nobody has looked yet. */
  #stale: RangeSet | null = null;
  #isFollowed = false;
  #isReading = false;

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
  }

  /** In the order they were read; those of deleted texts among them. */
  get all(): readonly Annotation[] {
    return this.#all;
  }

  /** They have been read: that there are none is no longer a matter of waiting. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Follows the notes from now on: reads them, or what has changed since they were last followed. */
  follow(): void {
    this.#isFollowed = true;
    if (this.#stale === null) {
      this.#stale = everything();
      Dexie.on.storagemutated.subscribe((stored) => {
        this.#note(stored);
      });
    }
    this.#catchUp();
  }

  /** Only remembers which notes change, until they are followed again. */
  rest(): void {
    this.#isFollowed = false;
  }

  #note(stored: Stored): void {
    const keys = stored[`idb://${this.#database.name}/annotations/`] ?? stored.all;
    if (!keys) return;
    this.#stale?.add(stored.all ? everything() : keys);
    if (this.#isFollowed) this.#catchUp();
  }

  #catchUp(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#read().catch((error: unknown) => {
      this.#isReading = false;
      // Nothing is known of what was being read: the next look begins anew.
      this.#stale = everything();
      this.#onError(error);
    });
  }

  async #read(): Promise<void> {
    for (;;) {
      const stretches = [...(this.#stale ?? [])];
      if (stretches.length === 0 || !this.#isFollowed) {
        this.#isReading = false;
        return;
      }
      this.#stale = new RangeSet();
      const ids = stretches.flatMap(({ from, to }) =>
        typeof from === 'string' && from === to ? [from] : [],
      );
      if (ids.length === stretches.length) await this.#readAgain(ids);
      else await this.#readAll();
      this.#all = [...this.#byId.values()];
      this.#isRead = true;
    }
  }

  async #readAgain(ids: readonly string[]): Promise<void> {
    const rows = await this.#database.annotations.bulkGet([...ids]);
    ids.forEach((id, index) => {
      const row = rows[index];
      if (row) this.#byId.set(id, row);
      else this.#byId.delete(id);
    });
  }

  async #readAll(): Promise<void> {
    const read = new Map<string, Annotation>();
    let last = '';
    for (let more = true; more;) {
      const rows = await this.#database.annotations
        .where('id')
        .above(last)
        .limit(atATime)
        .toArray();
      for (const row of rows) {
        read.set(row.id, row);
        foldedNote(row);
      }
      last = rows.at(-1)?.id ?? last;
      await breath();
      more = rows.length === atATime;
    }
    this.#byId = read;
  }
}

const everything = (): RangeSet => new RangeSet(-Infinity, [[]]);
