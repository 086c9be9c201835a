import { compileQuery } from '../core/find.ts';
import { wordsOf, type Row } from '../core/row.ts';
import { sides, type Side, type Span } from '../core/text.ts';
import type { OpenText } from './open-text.svelte.ts';

/** One place where the query stands. */
export interface Hit extends Span {
  readonly place: number;
  readonly side: Side;
}

/** More than anybody steps through; the count is then shown with a plus. */
export const mostHits = 10_000;

/** How long a place that was led to is marked, in milliseconds. */
const pointed = 4_000;

/** Find in the open text, both sides, either script. */
export class Find {
  shown = $state(false);
  query = $state('');
  hits = $state.raw<readonly Hit[]>([]);
  #current = $state(0);
  #rows: Promise<readonly Row[]> | null = null;
  readonly #open: OpenText;
  readonly #byPlace: ReadonlyMap<number, readonly Hit[]>;

  constructor(open: OpenText) {
    this.#open = open;
    this.#byPlace = $derived.by(() => {
      const places = new Map<number, Hit[]>();
      for (const hit of this.hits) {
        const already = places.get(hit.place);
        if (already) already.push(hit);
        else places.set(hit.place, [hit]);
      }
      return places;
    });
  }

  get current(): Hit | undefined {
    return this.hits[this.#current];
  }

  /** 1-based number of the hit in focus; 0 when there is none. */
  get number(): number {
    return this.hits.length === 0 ? 0 : this.#current + 1;
  }

  hitsAt(place: number): readonly Hit[] {
    return this.#byPlace.get(place) ?? [];
  }

  show(): void {
    // The text may have changed since it was last looked through.
    this.#rows = null;
    this.shown = true;
  }

  hide(): void {
    this.shown = false;
    this.query = '';
    this.hits = [];
  }

  /** Marks one place for a moment, where something outside the text led to it. */
  point(hit: Hit): void {
    this.hits = [hit];
    this.#current = 0;
    setTimeout(() => {
      if (this.hits.length === 1 && this.hits[0] === hit) this.hits = [];
    }, pointed);
  }

  /** Looks for the query and goes to the first hit at or after the reader's place. */
  async search(query: string, among: readonly Side[] = sides): Promise<void> {
    this.query = query;
    if (!(await this.#find(among))) return;
    const from = this.#open.focus.place;
    this.#go(
      Math.max(
        0,
        this.hits.findIndex(({ place }) => place >= from),
      ),
    );
  }

  /** The words of the text changed: looks again, without going anywhere. */
  async refresh(): Promise<void> {
    this.#rows = null;
    if (this.shown && this.query !== '') await this.#find(sides);
    this.#current = Math.min(this.#current, Math.max(0, this.hits.length - 1));
  }

  /** @returns false when the reader typed on meanwhile: the newer search has its own turn */
  async #find(among: readonly Side[]): Promise<boolean> {
    const { query } = this;
    this.#rows ??= this.#open.allRows();
    const rows = await this.#rows;
    if (this.query !== query) return false;
    const matcher = compileQuery(query);
    const hits: Hit[] = [];
    for (const row of rows) {
      for (const side of among) {
        for (const span of matcher(wordsOf(row, side)))
          hits.push({ ...span, place: row.place, side });
      }
      if (hits.length >= mostHits) break;
    }
    this.hits = hits;
    return true;
  }

  step(by: 1 | -1): void {
    const count = this.hits.length;
    if (count > 0) this.#go((this.#current + by + count) % count);
  }

  #go(index: number): void {
    this.#current = index;
    const hit = this.current;
    if (hit) this.#open.goTo(hit.place, hit.side, hit);
  }
}
