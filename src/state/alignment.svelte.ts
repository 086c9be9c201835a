import { regroup } from '../core/carry/regroup.ts';
import { piecesOf } from '../core/carry/regroup-rows.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import { editionCorrections } from '../core/pairing/edition-corrections.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';
import * as edits from '../core/pairing/row-edits.ts';
import { wordsOf, type Row } from '../core/row.ts';
import { otherSide, type Side } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { textState } from './text-state.ts';

/** The paragraphs of both sides, one after the other, as they can be put together anew. */
type Pieces = Readonly<Record<Side, readonly string[]>>;

/** A row of the alignment as it is shown. */
export interface AlignedRow extends PairedRow {
  /** 0-based numbers of the first piece on either side. */
  readonly first: Readonly<Record<Side, number>>;
}

/** A row under this is looked at first. */
export const doubtful = 0.5;

/**
 * Which paragraphs of the two sides go together, put right by hand. Every step is saved as it stands
 * and can be undone; the text itself becomes so when the reader says that it is done.
 */
export class Alignment {
  isShown = $state(false);
  /** The row, the side and the piece in it that the keyboard works on. */
  hand = $state.raw<{ readonly row: number; readonly side: Side; readonly piece: number }>({
    row: 0,
    side: 'cleaned',
    piece: 0,
  });
  #pieces = $state.raw<Pieces>({ original: [], cleaned: [] });
  /** How the text stands. */
  #standing = $state.raw<readonly PairedRow[]>([]);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #history: History;
  readonly #draft: Live<readonly PairedRow[]>;
  readonly #rows: readonly AlignedRow[];
  readonly #isChanged: boolean;

  constructor(
    open: OpenText,
    database: Database,
    history: History,
    onError: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#database = database;
    this.#history = history;
    this.#draft = new Live<readonly PairedRow[]>([], () => this.#kept(), onError);
    this.#rows = $derived(numbered(this.#fitting(this.#draft.current)));
    this.#isChanged = $derived(!isSame(this.#rows, this.#standing));
  }

  get rows(): readonly AlignedRow[] {
    return this.#rows;
  }

  /** Whether rows go together otherwise than in the text. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  get doubtfulCount(): number {
    return this.#rows.filter(isDoubtful).length;
  }

  /** The pieces of a row on one side. */
  pieces(row: AlignedRow, side: Side): readonly string[] {
    return this.#pieces[side].slice(row.first[side], row.first[side] + row[side]);
  }

  async toggle(): Promise<void> {
    if (this.isShown) this.isShown = false;
    else await this.begin();
  }

  /** Shows the rows, at the one the reader is at, else at the first doubtful one. */
  async begin(): Promise<void> {
    const rows = await this.#open.allRows();
    this.#pieces = { original: linesOf(rows, 'original'), cleaned: linesOf(rows, 'cleaned') };
    const known = await this.#kept();
    this.#standing = rows.map((row, place) => ({
      original: linesOf([row], 'original').length,
      cleaned: linesOf([row], 'cleaned').length,
      confidence: known[place]?.confidence ?? 1,
      isConfirmed: known[place]?.isConfirmed ?? false,
    }));
    this.isShown = true;
    const doubt = numbered(this.#fitting(known)).findIndex(isDoubtful);
    this.go(doubt === -1 ? this.#open.focus.place : doubt);
  }

  go(row: number, side: Side = this.hand.side, piece = 0): void {
    const last = Math.max(0, this.#rows.length - 1);
    this.hand = { row: Math.min(Math.max(0, row), last), side, piece };
  }

  /** To the next or previous piece on the side in hand, over the rows’ borders. */
  step(by: 1 | -1): void {
    const { row, side, piece } = this.hand;
    const count = this.#rows[row]?.[side] ?? 0;
    if (piece + by >= 0 && piece + by < count) this.go(row, side, piece + by);
    else if (by === 1) this.go(row + 1, side, 0);
    else if (row > 0) this.go(row - 1, side, Math.max(0, (this.#rows[row - 1]?.[side] ?? 1) - 1));
  }

  toSide(side: Side): void {
    this.go(this.hand.row, side, 0);
  }

  toOtherSide(): void {
    this.toSide(otherSide(this.hand.side));
  }

  /** @returns false when no row is doubtful */
  toDoubtful(by: 1 | -1): boolean {
    const count = this.#rows.length;
    for (let i = 1; i <= count; i++) {
      const at = (this.hand.row + by * i + count * 2) % count;
      const row = this.#rows[at];
      if (row && isDoubtful(row)) {
        this.go(at);
        return true;
      }
    }
    return false;
  }

  mergeWithNext(): Promise<void> {
    return this.#edit((rows, { row }) => edits.mergeWithNext(rows, row));
  }

  /** Parts the row before the piece in hand; what is on the other side goes with it by number. */
  split(): Promise<void> {
    return this.#edit((rows, { row, side, piece }) => {
      const here = rows[row];
      if (!here) return rows;
      const beside = Math.min(piece, here[otherSide(side)]);
      return side === 'original'
        ? edits.splitRow(rows, row, piece, beside)
        : edits.splitRow(rows, row, beside, piece);
    });
  }

  pushDown(): Promise<void> {
    return this.#edit((rows, { row, side }) => edits.pushDown(rows, row, side));
  }

  pullUp(): Promise<void> {
    return this.#edit((rows, { row, side }) => edits.pullUp(rows, row, side));
  }

  confirm(): Promise<void> {
    return this.#edit((rows, { row }) => edits.confirm(rows, row, !rows[row]?.isConfirmed));
  }

  /** Gives up what was changed: the rows are again as the text has them. */
  async giveUp(): Promise<void> {
    await this.#keep(() => this.#standing);
    this.isShown = false;
  }

  /**
   * Makes the text so; notes and corrections go with their words.
   * @returns how many decisions have no place in the new rows; the words stand all the same
   */
  async apply(): Promise<number> {
    const { text } = this.#open;
    let unplaced = 0;
    const rows = this.#rows.map(plain);
    await this.#history.make(m.undo_alignment, async () => {
      const state = await textState(this.#database, text.id);
      const regrouped = regroup(state, rows, editionCorrections, now());
      unplaced = regrouped.unplaced.length;
      return rewrite(state, regrouped);
    });
    this.isShown = false;
    return unplaced;
  }

  async #edit(
    edit: (rows: readonly PairedRow[], hand: Alignment['hand']) => readonly PairedRow[],
  ): Promise<void> {
    const { hand } = this;
    await this.#keep((rows) => edit(rows, hand));
  }

  #keep(change: (rows: readonly PairedRow[]) => readonly PairedRow[]): Promise<void> {
    const textId = this.#open.text.id;
    return this.#history.make(m.undo_alignment_step, async () => {
      const rows = change(this.#fitting(await this.#kept())).map(plain);
      return [{ put: 'pairings', rows: [{ textId, rows }] }];
    });
  }

  async #kept(): Promise<readonly PairedRow[]> {
    return (await this.#database.pairings.get(this.#open.text.id))?.rows ?? [];
  }

  /** What was kept, if it is of these very paragraphs; else how the text stands. */
  #fitting(kept: readonly PairedRow[]): readonly PairedRow[] {
    const fits = (side: Side): boolean =>
      kept.reduce((sum, row) => sum + row[side], 0) === this.#pieces[side].length;
    return kept.length > 0 && fits('original') && fits('cleaned') ? kept : this.#standing;
  }
}

const linesOf = (rows: readonly Row[], side: Side): string[] =>
  piecesOf(rows.map((row) => wordsOf(row, side))).map(({ words }) => words);

const isDoubtful = ({ confidence, isConfirmed }: PairedRow): boolean =>
  !isConfirmed && confidence < doubtful;

const plain = ({ original, cleaned, confidence, isConfirmed }: PairedRow): PairedRow => ({
  original,
  cleaned,
  confidence,
  isConfirmed,
});

function numbered(rows: readonly PairedRow[]): AlignedRow[] {
  let original = 0;
  let cleaned = 0;
  return rows.map((row) => {
    const first = { original, cleaned };
    original += row.original;
    cleaned += row.cleaned;
    return { ...row, first };
  });
}

const isSame = (a: readonly PairedRow[], b: readonly PairedRow[]): boolean =>
  a.length === b.length &&
  a.every((row, i) => row.original === b[i]?.original && row.cleaned === b[i].cleaned);
