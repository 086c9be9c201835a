import type { Revision } from '../core/revision.ts';
import type { Row } from '../core/row.ts';
import { stepBack } from '../core/step-back.ts';
import { chunkOf } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { correctionsOfChunk, revisionsOf } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange } from './ledger-change.ts';
import { Live } from './live.svelte.ts';

/** What paragraphs read like before, and making them read so again. */
export class ParagraphPast {
  readonly #database: Database;
  readonly #history: History;
  readonly #onError: (error: unknown) => void;

  constructor(database: Database, history: History, onError: (error: unknown) => void) {
    this.#database = database;
    this.#history = history;
    this.#onError = onError;
  }

  /** The revisions of a paragraph, kept up to date; none until they are read. */
  revisions(textId: string, paragraphId: string): Live<readonly Revision[] | null> {
    return new Live<readonly Revision[] | null>(
      null,
      () => revisionsOf(this.#database, textId, paragraphId),
      this.#onError,
    );
  }

  /** Makes the cleaned side of a paragraph read as it once did. */
  async stepBack(
    textId: string,
    { id: paragraphId, place, original }: Row,
    words: string,
  ): Promise<void> {
    await this.#history.make(m.undo_step_back, async () => {
      const chunk = await correctionsOfChunk(this.#database, textId, chunkOf(place));
      const ledger = chunk.filter((one) => one.paragraphId === paragraphId);
      const address = { textId, paragraphId, place };
      const making = { newId: () => newId('c'), at: now() };
      const change = stepBack(original, ledger, words, address, making);
      return ledgerChange(this.#database, textId, { ...change, cause: 'step-back' });
    });
  }
}
