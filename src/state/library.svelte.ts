import type { Reading } from '../core/change.ts';
import { fold } from '../core/fold.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { texts } from '../storage/reads.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { importEdition } from './import.ts';
import { Live } from './live.svelte.ts';
import type { Messages } from './messages.svelte.ts';

const sampleKey = 'sample';

/** A deleted text can be brought back for thirty days, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1_000;

/** All texts: adding, deleting, and the list at the left. */
export class Library {
  words = $state('');
  readonly #database: Database;
  readonly #history: History;
  readonly #messages: Messages;
  readonly #texts: Live<readonly Text[]>;
  readonly #readings: Live<ReadonlyMap<string, Reading>>;

  constructor(database: Database, history: History, messages: Messages) {
    this.#database = database;
    this.#history = history;
    this.#messages = messages;
    this.#texts = new Live<readonly Text[]>([], () => texts(database), messages.failed);
    this.#readings = new Live<ReadonlyMap<string, Reading>>(
      new Map(),
      async () =>
        new Map((await database.readings.toArray()).map((reading) => [reading.textId, reading])),
      messages.failed,
    );
  }

  /** Texts whose title or author holds the words looked for. */
  get listed(): readonly Text[] {
    const words = fold(this.words.trim());
    if (words === '') return this.#texts.current;
    return this.#texts.current.filter(({ title, author }) =>
      fold(`${title}\n${author}`).includes(words),
    );
  }

  get isEmpty(): boolean {
    return this.#texts.current.length === 0;
  }

  /** How far the reader is in a text, 0 to 1. */
  progress(textId: string): number {
    return this.#readings.current.get(textId)?.progress ?? 0;
  }

  /** The text read last, else the newest. */
  async last(): Promise<Text | undefined> {
    const inLibrary = await texts(this.#database);
    const readings = await this.#database.readings.orderBy('at').reverse().toArray();
    const read = readings.map(({ textId }) => inLibrary.find(({ id }) => id === textId));
    return read.find((text) => text !== undefined) ?? inLibrary[0];
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

  /** Deletes a text with all that hangs on it; it can be brought back. */
  async remove(text: Text): Promise<void> {
    const row = { ...text, deletedAt: now() };
    await this.#history.make(m.undo_delete_text, [{ put: 'texts', rows: [row] }]);
  }

  /** Makes an end of texts that were deleted long ago, with all that hung on them. */
  async purgeDeleted(): Promise<void> {
    const before = new Date(Date.now() - keptDeleted).toISOString();
    const old = await this.#database.texts
      .filter(({ deletedAt }) => deletedAt !== null && deletedAt < before)
      .primaryKeys();
    if (old.length > 0) await this.#history.save(old.map((purge) => ({ purge })));
  }
}
