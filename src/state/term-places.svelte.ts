import { grouped } from '../core/grouped.ts';
import { occurrences, type TermMatcher } from '../core/occurrences.ts';
import { chunkOf, type Span } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { breath } from './breath.ts';
import { CleanedScan } from './cleaned-scan.svelte.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { TextWords } from './text-words.ts';

/** Where a term stands in the cleaned text; offsets of the cleaned paragraph. */
export interface TermPlace extends Span {
  readonly termId: string;
  /** 0-based place of the paragraph. */
  readonly place: number;
}

const none: readonly TermPlace[] = [];

/** Where the terms of the glossary stand in the open text, on its cleaned side. */
export class TermPlaces {
  /** The place that was gone to last. */
  current = $state.raw<TermPlace | null>(null);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #scan: CleanedScan<readonly TermPlace[]>;

  constructor(
    open: OpenText,
    glossary: Glossary,
    database: Database,
    onError: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#database = database;
    const look = $derived.by(() => {
      const { matcher } = glossary;
      return ({ place, cleaned }: { place: number; cleaned: string }) => {
        const found = occurrences(cleaned, matcher).map(({ termId, start, end }): TermPlace => ({
          termId,
          place,
          start,
          end,
        }));
        return found.length > 0 ? found : null;
      };
    });
    this.#scan = new CleanedScan(open, database, () => look, onError);
  }

  /** How many there are of a term, as far as the text has been looked through. */
  count(termId: string): number {
    return this.#scan.parts.reduce((sum, part) => sum + inPart(part, termId).length, 0);
  }

  /** Which of a term’s places was gone to last, from 1; 0 for none. */
  ordinal(termId: string): number {
    const { current } = this;
    if (current?.termId !== termId) return 0;
    const places = this.#scan.parts.flatMap((part) => inPart(part, termId));
    return (
      places.findIndex((one) => one.place === current.place && one.start === current.start) + 1
    );
  }

  /** How often forms that are no term yet stand in the cleaned text; counted a hundred rows at a time. */
  async countOf(matcher: TermMatcher): Promise<number> {
    const { id, paragraphCount } = this.#open.text;
    const words = new TextWords(this.#database, id);
    let count = 0;
    for (let index = 0; index <= chunkOf(paragraphCount - 1); index++) {
      for (const { cleaned } of await words.read(index)) {
        count += occurrences(cleaned, matcher).length;
      }
      words.forget();
      await breath();
    }
    return count;
  }

  /** Goes to the next or previous place of a term from where the reader is, round the ends. */
  async step(termId: string, by: 1 | -1): Promise<TermPlace | null> {
    const places = (await this.#scan.whole()).flatMap((part) => inPart(part, termId));
    const { current } = this;
    const from =
      current?.termId === termId && current.place === this.#open.focus.place
        ? current
        : { place: this.#open.focus.place, start: by === 1 ? -1 : Infinity };
    const isBehind = (one: TermPlace): boolean =>
      one.place > from.place || (one.place === from.place && one.start > from.start);
    const isBefore = (one: TermPlace): boolean =>
      one.place < from.place || (one.place === from.place && one.start < from.start);
    const next =
      by === 1
        ? (places.find(isBehind) ?? places[0])
        : (places.findLast(isBefore) ?? places.at(-1));
    if (!next) return null;
    this.current = next;
    this.#open.goTo(next.place, 'cleaned', next);
    return next;
  }
}

type Part = readonly (readonly TermPlace[])[];

/** The places of a chunk by their terms, sorted out once, for as long as the chunk stays as it is. */
const byTerm = new WeakMap<Part, ReadonlyMap<string, readonly TermPlace[]>>();

function inPart(part: Part, termId: string): readonly TermPlace[] {
  const known = byTerm.get(part) ?? grouped(part.flat(), (place) => place.termId);
  byTerm.set(part, known);
  return known.get(termId) ?? none;
}
