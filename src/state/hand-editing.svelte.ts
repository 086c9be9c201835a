import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { handEdit } from '../core/hand-edit.ts';
import { handLedger } from '../core/hand-ledger.ts';
import type { Row } from '../core/row.ts';
import { chunkOf, type Span } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { correctionsOfChunk } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange } from './ledger-change.ts';
import type { OpenText } from './open-text.svelte.ts';

/** Rewriting a cleaned paragraph by hand: what is typed becomes corrections like any others. */
export class HandEditing {
  /** Place of the paragraph that is being rewritten, and what of it is selected as that begins. */
  place = $state<number | null>(null);
  selected: Span = { start: 0, end: 0 };
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #history: History;

  constructor(open: OpenText, database: Database, history: History) {
    this.#open = open;
    this.#database = database;
    this.#history = history;
  }

  /** Begins, with the paragraph in focus unless another is named. */
  begin(place = this.#open.focus.place, selected: Span = { start: 0, end: 0 }): void {
    this.#open.goTo(place, 'cleaned');
    this.selected = selected;
    this.place = place;
  }

  giveUp(): void {
    this.place = null;
  }

  /** Saves the paragraph as it was rewritten, in the script it is stored in, and ends. */
  async end(row: Row, words: string): Promise<void> {
    await this.save(row, words);
    if (this.place === row.place) this.place = null;
  }

  /** Saves the paragraph as it is by now; savings of one sitting are separate steps of undo. */
  save(row: Row, words: string): Promise<void> {
    return this.#history.make(m.undo_edit, () => this.#change(row, words));
  }

  async #change(
    { place, id: paragraphId, original }: Row,
    words: string,
  ): Promise<readonly Operation[]> {
    const { text } = this.#open;
    const chunk = await correctionsOfChunk(this.#database, text.id, chunkOf(place));
    const ledger = chunk.filter((one) => one.paragraphId === paragraphId);
    const edit = handEdit(original, ledger.filter(isAccepted), words);
    if (edit.replaced.length === 0 && edit.made.length === 0) return [];
    const address = { textId: text.id, paragraphId, place };
    const change = handLedger(ledger, edit, address, { newId: () => newId('c'), at: now() });
    return ledgerChange(this.#database, text.id, { ...change, cause: 'hand' });
  }
}

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';
