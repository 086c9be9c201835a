import type { Operation } from '../core/change.ts';
import { overlap, type Correction, type Replacement } from '../core/correction.ts';
import { reject } from '../core/decide.ts';
import { handEdit } from '../core/hand-edit.ts';
import { kindOfHand } from '../core/hand-kind.ts';
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
    const at = now();
    const chunk = await correctionsOfChunk(this.#database, text.id, chunkOf(place));
    const ledger = chunk.filter((one) => one.paragraphId === paragraphId);
    const { replaced, made } = handEdit(original, ledger.filter(isAccepted), words);
    if (replaced.length === 0 && made.length === 0) return [];
    const settled = ledger.filter(
      (one) => one.state === 'proposed' && made.some((hand) => overlap(hand, one)),
    );
    const own = replaced.filter(isOwn);
    const put = [
      ...[...replaced.filter((one) => !isOwn(one)), ...settled].map((one) => reject(one, at)),
      ...made.map((change) => ({
        ...byHand(change),
        id: newId('c'),
        textId: text.id,
        paragraphId,
        place,
        at,
      })),
    ];
    const remove = own.map(({ id }) => id);
    return ledgerChange(this.#database, text.id, { put, remove, cause: 'hand' });
  }
}

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';

/** What the hand wrote is rewritten; what a rule or an edition says is kept, refused. */
const isOwn = ({ by, rule }: Correction): boolean => by === 'hand' && rule === null;

type ByHand = Omit<Correction, 'id' | 'textId' | 'paragraphId' | 'place' | 'at'>;

const byHand = ({ from, to, before, after }: Replacement): ByHand => ({
  from,
  to,
  before,
  after,
  kind: kindOfHand(before, after),
  explanation: { sr: 'Измењено руком.', en: 'Changed by hand.' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
});
