import type { PlacedCorrection } from '../core/correction.ts';
import type { Selection } from '../core/mark.ts';
import { wordsOf, type Row } from '../core/row.ts';
import { sentences } from '../core/sentence.ts';
import { otherSide, type Side, type Span } from '../core/text.ts';
import type { OpenText } from './open-text.svelte.ts';

/** The correction that is explained. */
export interface Explained {
  readonly row: Row;
  readonly side: Side;
  readonly correction: PlacedCorrection;
  /** It stays until it is dismissed or decided, as something to act on; else it goes with the pointer. */
  readonly isHeld: boolean;
}

/** Which one that is, wherever the ledger moves it. */
interface Asked {
  readonly place: number;
  readonly side: Side;
  readonly id: string;
  readonly isHeld: boolean;
}

/** What the reader does to the text with the keyboard alone: go, select, ask why. */
export class Hand {
  /** A selection made by the keyboard, for the desk to show as the window's own selection. */
  wanted = $state.raw<Selection | null>(null);
  #asked = $state.raw<Asked | null>(null);
  readonly #explained: Explained | null;
  readonly #open: OpenText;

  constructor(open: OpenText) {
    this.#open = open;
    this.#explained = $derived(this.#asked && this.#found(this.#asked));
  }

  get explained(): Explained | null {
    return this.#explained;
  }

  /** Explains a correction: while the pointer rests on it, or held until something is done. */
  explain(asked: Asked): void {
    this.#asked = asked;
  }

  /** Id of the correction that is held, also while its row is on the way. */
  get held(): string | null {
    return this.#asked?.isHeld ? this.#asked.id : null;
  }

  dismiss(): void {
    this.#asked = null;
  }

  /** To the next or previous paragraph, on the same side. */
  move(by: number): void {
    const { place, side } = this.#open.focus;
    const last = this.#open.text.paragraphCount - 1;
    this.dismiss();
    this.#open.goTo(Math.min(last, Math.max(0, place + by)), side);
  }

  switchSide(): void {
    const { place, side } = this.#open.focus;
    this.dismiss();
    this.#open.goTo(place, otherSide(side));
  }

  /** Selects the next or previous sentence of the paragraph in focus. */
  sentence(by: 1 | -1, selection: Selection | null): void {
    const row = this.#focused();
    if (!row) return;
    const { side } = this.#open.focus;
    const all = sentences(wordsOf(row, side));
    const selected = selection?.side === side ? selection.parts[0] : undefined;
    const here = selected?.row.id === row.id ? selected.span : null;
    const next = here ? neighbour(all, here, by) : all.at(by === 1 ? 0 : -1);
    if (next) this.wanted = { side, parts: [{ row, span: next }] };
  }

  /** Selects the paragraph in focus. */
  paragraph(): void {
    const row = this.#focused();
    if (row)
      this.wanted = { side: this.#open.focus.side, parts: [whole(row, this.#open.focus.side)] };
  }

  /** Makes the selection one paragraph longer, or shorter, at its end. */
  async extend(by: 1 | -1, selection: Selection | null): Promise<void> {
    const last = selection?.parts.at(-1);
    if (!selection || !last) {
      this.paragraph();
      return;
    }
    const { side, parts } = selection;
    if (by === -1) {
      if (parts.length > 1) this.wanted = { side, parts: parts.slice(0, -1) };
      return;
    }
    const next = await this.#open.rowAt(last.row.place + 1);
    if (!next) return;
    // The paragraph that was cut off in the middle is taken whole before the next one is.
    const full = { row: last.row, span: { ...last.span, end: wordsOf(last.row, side).length } };
    this.#open.goTo(next.place, side);
    this.wanted = { side, parts: [...parts.slice(0, -1), full, whole(next, side)] };
  }

  /** What a mark made now would lie on: the selection, else the paragraph in focus. */
  target(selection: Selection | null): Selection | null {
    if (selection) return selection;
    const row = this.#focused();
    const { side } = this.#open.focus;
    return row && wordsOf(row, side).length > 0 ? { side, parts: [whole(row, side)] } : null;
  }

  /** Explains the next or previous correction of the paragraph in focus, decided or not. */
  correction(by: 1 | -1): void {
    const row = this.#focused();
    if (!row) return;
    const all = placedIn(row);
    const now = all.findIndex(({ correction }) => correction.id === this.#asked?.id);
    const start = by === 1 ? -1 : all.length;
    const next = all.at(((now === -1 ? start : now) + by) % all.length);
    if (!next) return;
    const { place, side } = this.#open.focus;
    this.explain({ place, side, id: next.correction.id, isHeld: true });
  }

  #found({ place, side, id, isHeld }: Asked): Explained | null {
    const row = this.#open.row(place);
    const correction = row && placedIn(row).find((one) => one.correction.id === id);
    return row && correction ? { row, side, correction, isHeld } : null;
  }

  #focused(): Row | undefined {
    return this.#open.row(this.#open.focus.place);
  }
}

/** All that is marked in a row, in the order of the text. */
const placedIn = ({ corrections, proposals }: Row): readonly PlacedCorrection[] =>
  [...corrections, ...proposals].sort((a, b) => a.original.start - b.original.start);

const whole = (row: Row, side: Side): { row: Row; span: Span } => ({
  row,
  span: { start: 0, end: wordsOf(row, side).length },
});

function neighbour(all: readonly Span[], here: Span, by: 1 | -1): Span | undefined {
  return by === 1
    ? all.find(({ start }) => start >= here.end)
    : all.findLast(({ end }) => end <= here.start);
}
