import { relabelled, renamed, type LabelChange } from '../core/label.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import type { History } from './history.svelte.ts';
import { textsChange } from './texts-change.ts';

/** What a reader may say of a text. */
export type TextDetails = Pick<
  Text,
  'title' | 'author' | 'language' | 'source' | 'collections' | 'tags'
>;

export interface LabelsChange {
  readonly collections: LabelChange;
  readonly tags: LabelChange;
}

/** What is said of texts, and under what they are sorted. Each change is one step of undo. */
export class Catalogue {
  readonly #database: Database;
  readonly #history: History;

  constructor(database: Database, history: History) {
    this.#database = database;
    this.#history = history;
  }

  async describe(id: string, details: TextDetails): Promise<void> {
    await this.#edit(m.undo_describe, [id], (text) => ({ ...text, ...details }));
  }

  /** Sorts several texts at once under collections and tags, or takes them out. */
  async label(ids: readonly string[], { collections, tags }: LabelsChange): Promise<void> {
    await this.#edit(m.undo_label, ids, (text) => ({
      ...text,
      collections: relabelled(text.collections, collections),
      tags: relabelled(text.tags, tags),
    }));
  }

  /** Gives a collection another name everywhere, in the bin too. One of that name takes it in. */
  async renameCollection(from: string, to: string): Promise<void> {
    await this.#editAll(m.undo_rename_collection, (text) => ({
      ...text,
      collections: renamed(text.collections, from, to),
    }));
  }

  /** Takes all texts out of a collection: with the last one it is gone. The texts stay. */
  async dissolveCollection(name: string): Promise<void> {
    await this.#editAll(m.undo_dissolve_collection, (text) => ({
      ...text,
      collections: text.collections.filter((one) => one !== name),
    }));
  }

  async #editAll(name: () => string, edit: (text: Text) => Text): Promise<void> {
    await this.#edit(name, await this.#database.texts.toCollection().primaryKeys(), edit);
  }

  async #edit(
    name: () => string,
    ids: readonly string[],
    edit: (text: Text) => Text,
  ): Promise<void> {
    await this.#history.make(name, () => textsChange(this.#database, ids, edit));
  }
}
