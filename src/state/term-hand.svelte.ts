import { occurrences, type Occurrence } from '../core/occurrences.ts';
import { wordsOf, type Row } from '../core/row.ts';
import type { Term } from '../core/term.ts';
import type { Side } from '../core/text.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** A term at words of the text, as its card shows it. */
export interface ShownTerm {
  readonly term: Term;
  readonly row: Row;
  readonly side: Side;
  readonly occurrence: Occurrence;
  readonly words: string;
  /** The keyboard asked for it: it stays until it is dismissed, else it goes with the pointer. */
  readonly isHeld: boolean;
}

interface Asked {
  readonly place: number;
  readonly side: Side;
  /** Offset in the words of that side. */
  readonly start: number;
  readonly isHeld: boolean;
}

/** The card of the term under the pointer or the keyboard. */
export class TermHand {
  #asked = $state.raw<Asked | null>(null);
  readonly #shown: ShownTerm | null;
  readonly #open: OpenText;
  readonly #glossary: Glossary;

  constructor(open: OpenText, glossary: Glossary) {
    this.#open = open;
    this.#glossary = glossary;
    this.#shown = $derived(this.#asked && this.#found(this.#asked));
  }

  get shown(): ShownTerm | null {
    return this.#shown;
  }

  dismiss(): void {
    this.#asked = null;
  }

  /** Shows the term at an offset of a paragraph while the pointer rests there; `null`: on no words. */
  point(at: { place: number; side: Side; offset: number } | null): void {
    // What the keyboard asked for stays, wherever the pointer came to rest before.
    if (this.#asked?.isHeld) return;
    const row = at && this.#open.row(at.place);
    const under =
      row && this.#in(row, at.side).find(({ start, end }) => start <= at.offset && at.offset < end);
    this.#asked = under
      ? { place: at.place, side: at.side, start: under.start, isHeld: false }
      : null;
  }

  /** Shows the next or previous term of the paragraph in focus, round its ends. */
  step(by: 1 | -1): boolean {
    const { place, side } = this.#open.focus;
    const row = this.#open.row(place);
    const all = row ? this.#in(row, side) : [];
    const here = this.#asked?.place === place && this.#asked.side === side ? this.#asked : null;
    const now = all.findIndex(({ start }) => start === here?.start);
    const from = now === -1 && by === -1 ? all.length : now;
    const next = all.at((from + by) % Math.max(1, all.length));
    if (next) this.#asked = { place, side, start: next.start, isHeld: true };
    return next !== undefined;
  }

  #in(row: Row, side: Side): Occurrence[] {
    return occurrences(wordsOf(row, side), this.#glossary.matcher);
  }

  #found({ place, side, start, isHeld }: Asked): ShownTerm | null {
    const row = this.#open.row(place);
    const occurrence = row && this.#in(row, side).find((one) => one.start === start);
    const term = this.#glossary.terms.find(({ id }) => id === occurrence?.termId);
    if (!row || !occurrence || !term) return null;
    const words = wordsOf(row, side).slice(start, occurrence.end);
    return { term, row, side, occurrence, words, isHeld };
  }
}
