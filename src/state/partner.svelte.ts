import type { Selection } from '../core/mark.ts';
import { partnerOf, partnersAt, type Partners } from '../core/partner.ts';
import { wordsOf, type Row } from '../core/row.ts';
import type { Settings } from '../core/settings.ts';
import { otherSide, type Side, type Span } from '../core/text.ts';

interface Pointed extends Partners {
  readonly row: Row;
  readonly side: Side;
}

/** The very same wherever nothing is lit, so that only the paragraphs concerned are painted anew. */
const nothing: readonly Span[] = [];

/** What lights up on either side: the partner of the selection, else of the word under the pointer. */
export class Partner {
  #pointed = $state.raw<Pointed | null>(null);
  readonly #selection: () => Selection | null;
  readonly #isShown: boolean;
  readonly #selected: ReadonlyMap<number, Selection['parts'][number]>;

  /** @param selection what is under hand now */
  constructor(selection: () => Selection | null, settings: () => Settings) {
    this.#selection = selection;
    this.#isShown = $derived(
      settings().showPartner && ['side-by-side', 'interleaved'].includes(settings().view),
    );
    this.#selected = $derived(
      new Map(selection()?.parts.map((part) => [part.row.place, part] as const)),
    );
  }

  /** Whether anything may light up: both sides are on screen, and the reader wants it. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** The pointer lies at a stored offset of one side of a row; `null`: on none of its words. */
  point(row: Row, side: Side, offset: number | null): void {
    const before = this.#pointed;
    if (before?.row === row && before.side === side && offset !== null) {
      if (before.own.start <= offset && offset < before.own.end) return;
    }
    const found =
      this.#isShown && offset !== null && !this.#selection() ? partnersAt(row, side, offset) : null;
    this.#pointed = found && { ...found, row, side };
  }

  leave(): void {
    this.#pointed = null;
  }

  /** The spans of one side of a row that are lit, in stored offsets. */
  litOn(row: Row, side: Side): readonly Span[] {
    if (!this.#isShown) return nothing;
    if (this.#selection()) return this.#ofSelection(row, side);
    const pointed = this.#pointed;
    if (pointed?.row !== row) return nothing;
    return [pointed.side === side ? pointed.own : pointed.partner];
  }

  #ofSelection(row: Row, side: Side): readonly Span[] {
    const from = otherSide(side);
    const part = this.#selected.get(row.place);
    if (!part || this.#selection()?.side !== from) return nothing;
    // Words that were corrected since they were selected are others.
    if (wordsOf(part.row, from) !== wordsOf(row, from)) return nothing;
    const partner = partnerOf(row, from, part.span);
    return partner ? [partner] : nothing;
  }
}
