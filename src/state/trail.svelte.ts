import type { Side } from '../core/text.ts';

/** Where the reader was: a paragraph of a text, and the place it had. */
export interface Whereabouts {
  readonly textId: string;
  readonly paragraphId: string;
  readonly place: number;
  readonly side: Side;
}

/** As many places are kept on either side of where the reader is. */
const depth = 100;

/** The way the reader came by leaps, through all texts, to go back on it and forward again. */
export class Trail {
  #back = $state.raw<readonly Whereabouts[]>([]);
  #ahead = $state.raw<readonly Whereabouts[]>([]);

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  get canGoForward(): boolean {
    return this.#ahead.length > 0;
  }

  /** The reader leaps away from here; what lay ahead is forgotten. */
  leave(here: Whereabouts | null): void {
    if (!here) return;
    this.#ahead = [];
    if (!isSame(here, this.#back.at(-1))) this.#back = [...this.#back, here].slice(-depth);
  }

  /** The place before, to go there; where the reader is now then lies ahead. */
  back(here: Whereabouts | null): Whereabouts | null {
    const [rest, place] = taken(this.#back, here);
    this.#back = rest;
    if (place && here) this.#ahead = [...this.#ahead, here].slice(-depth);
    return place;
  }

  /** The place the reader went back from, to go there again. */
  forward(here: Whereabouts | null): Whereabouts | null {
    const [rest, place] = taken(this.#ahead, here);
    this.#ahead = rest;
    if (place && here) this.#back = [...this.#back, here].slice(-depth);
    return place;
  }
}

/** The last place that is not where the reader is, and what lies before it. */
function taken(
  places: readonly Whereabouts[],
  here: Whereabouts | null,
): [readonly Whereabouts[], Whereabouts | null] {
  const at = places.findLastIndex((one) => !isSame(one, here));
  return [places.slice(0, Math.max(at, 0)), places[at] ?? null];
}

const isSame = (a: Whereabouts, b: Whereabouts | null | undefined): boolean =>
  a.textId === b?.textId && a.paragraphId === b.paragraphId;
