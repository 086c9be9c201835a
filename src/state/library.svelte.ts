import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { texts } from '../storage/reads.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { importEdition } from '../importing/new-text.ts';
import { textsChange } from './texts-change.ts';

const sampleKey = 'sample';

/** A deleted text can be brought back for thirty days, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1_000;

/** All texts: what comes into the library, and what goes into its bin and out of it. */
export class Library {
  readonly #database: Database;
  readonly #history: History;
  readonly #copyFirst: () => Promise<void>;

  /** @param copyFirst makes a copy of the library, before what cannot be undone */
  constructor(database: Database, history: History, copyFirst: () => Promise<void>) {
    this.#database = database;
    this.#history = history;
    this.#copyFirst = copyFirst;
  }

  /** A text of the library or its bin, by its id. */
  get(id: string): Promise<Text | undefined> {
    return this.#database.texts.get(id);
  }

  /** The text read last, else the newest. */
  async last(): Promise<Text | undefined> {
    // One at a time: the first is nearly always there, and a library may have thousands.
    for (let skipped = 0; ; skipped += 1) {
      const reading = await this.#database.readings.orderBy('at').reverse().offset(skipped).first();
      if (!reading) break;
      const text = await this.get(reading.textId);
      if (text?.deletedAt === null) return text;
    }
    return (await texts(this.#database))[0];
  }

  /** Puts the bundled article into a library that never had it. */
  async addSample(): Promise<void> {
    if (await this.#database.settings.get(sampleKey)) return;
    const [source, ledger] = await Promise.all([
      fetch('/veliki-skok/original.txt').then((response) => response.text()),
      fetch('/veliki-skok/ledger.json').then((response): unknown => response.json()),
    ]);
    const { change } = importEdition(source, ledger, now());
    await this.#history.save([
      ...change,
      { put: 'settings', rows: [{ key: sampleKey, value: true }] },
    ]);
  }

  /** The text in the bin that was read from the same file, if there is one. */
  async binned(sha256: string): Promise<Text | undefined> {
    const twins = await this.#database.texts
      .filter((text) => text.deletedAt !== null && text.sha256 === sha256)
      .toArray();
    // The last one put there.
    return twins.sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1))[0];
  }

  /** Puts texts into the bin, each with all that hangs on it; they can be brought back. */
  async remove(ids: readonly string[]): Promise<void> {
    const deletedAt = now();
    const count = ids.length;
    await this.#history.make(
      () => (count === 1 ? m.undo_delete_text() : m.undo_delete_texts({ count })),
      () => textsChange(this.#database, ids, (text) => ({ ...text, deletedAt })),
    );
  }

  /**
   * Brings texts back from the bin.
   * @param instead ids of texts that go into it at the same time: fresh copies of the same files
   */
  async restore(ids: readonly string[], instead: readonly string[] = []): Promise<void> {
    const deletedAt = now();
    await this.#history.make(m.undo_restore, async () => [
      ...(await textsChange(this.#database, ids, (text) => ({ ...text, deletedAt: null }))),
      ...(await textsChange(this.#database, instead, (text) => ({ ...text, deletedAt }))),
    ]);
  }

  /** Makes an end of texts in the bin, with all that hangs on them. It cannot be undone. */
  async purge(ids: readonly string[]): Promise<void> {
    const texts = await this.#database.texts.bulkGet([...ids]);
    // Brought back in another window while this one asked.
    const gone = texts.filter((text) => text !== undefined && text.deletedAt !== null);
    await this.#purge(gone.flatMap((text) => (text ? [text.id] : [])));
  }

  /** Makes an end of texts that were deleted long ago, with all that hung on them. */
  async purgeDeleted(): Promise<void> {
    const before = new Date(Date.now() - keptDeleted).toISOString();
    const old = await this.#database.texts
      .filter(({ deletedAt }) => deletedAt !== null && deletedAt < before)
      .primaryKeys();
    await this.#purge(old);
  }

  async #purge(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#copyFirst();
    await this.#history.purge(ids);
  }
}
