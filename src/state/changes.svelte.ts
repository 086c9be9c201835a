import { correctionKinds, correctionStates } from '../core/correction.ts';
import type { Correction, CorrectionKind, CorrectionState } from '../core/correction.ts';
import { chunkOf, chunkSize } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { correctionsFrom, countOfKind, countOfState, countsBetween } from '../storage/reads.ts';
import { Live } from './live.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** How sure a rule is of what it proposes. */
export const sureties = ['sure', 'likely', 'question'] as const;
export type Surety = (typeof sureties)[number];

export const suretyOf = ({ confidence }: Pick<Correction, 'confidence'>): Surety =>
  confidence > 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'question';

/** What the list of corrections shows. `null`: all. */
export interface ChangesFilter {
  readonly state: CorrectionState | null;
  readonly kind: CorrectionKind | null;
  readonly surety: Surety | null;
}

/** How many corrections of a kind a text has, by state. */
export type KindCounts = Readonly<Record<CorrectionState, number>> & {
  readonly kind: CorrectionKind;
};

/** Cards drawn at first; more come as the reader scrolls. */
const firstCards = 60;
/** How often the strip beside the scrollbar is cut up. */
const stripParts = 200;

/** The ledger of the open text as the panel lists it, and what there is of it in all. */
export class Changes {
  #filter = $state.raw<ChangesFilter>({ state: null, kind: null, surety: null });
  #limit = $state(firstCards);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #listed: Live<readonly Correction[]>;
  readonly #counts: Live<Readonly<Record<CorrectionState, number>>>;
  readonly #byKind: Live<readonly KindCounts[]>;
  readonly #strip: Live<readonly StripPart[]>;

  constructor(open: OpenText, database: Database, onError: (error: unknown) => void) {
    this.#open = open;
    this.#database = database;
    const { id, paragraphCount } = open.text;
    // The list begins with the hundred paragraphs the reader is in, however long the text is.
    const first = $derived(chunkOf(open.focus.place) * chunkSize);
    this.#listed = $derived.by(() => {
      const filter = this.#filter;
      const limit = this.#limit;
      const from = first;
      return new Live<readonly Correction[]>(
        [],
        async () =>
          inOrder(await correctionsFrom(database, id, from, filter.state, wantedBy(filter), limit)),
        onError,
      );
    });
    const overall = <T>(initial: T, query: () => Promise<T>): Live<T> =>
      new Live(initial, query, onError, undefined, true);
    this.#counts = overall({ proposed: 0, accepted: 0, rejected: 0 }, () => counts(database, id));
    this.#byKind = overall<readonly KindCounts[]>([], () => countsByKind(database, id));
    this.#strip = overall<readonly StripPart[]>([], () => strip(database, id, paragraphCount));
  }

  get filter(): ChangesFilter {
    return this.#filter;
  }

  set filter(filter: ChangesFilter) {
    this.#filter = filter;
    this.#limit = firstCards;
  }

  /** What the filter lets through from the reader’s hundred paragraphs on, in the order of the text. */
  get listed(): readonly Correction[] {
    return this.#listed.current;
  }

  get counts(): Readonly<Record<CorrectionState, number>> {
    return this.#counts.current;
  }

  /** Kinds that the text has, with how many. */
  get byKind(): readonly KindCounts[] {
    return this.#byKind.current;
  }

  /** Where in the text proposals wait. */
  get strip(): readonly StripPart[] {
    return this.#strip.current;
  }

  more(): void {
    if (this.listed.length >= this.#limit) this.#limit += firstCards;
  }

  /** Everything in the whole text that the filter lets through. */
  async all(): Promise<Correction[]> {
    const { state } = this.#filter;
    const wanted = wantedBy(this.#filter);
    return inOrder(await correctionsFrom(this.#database, this.#open.text.id, 0, state, wanted));
  }
}

/** A stretch of the text where proposals wait. */
export interface StripPart {
  /** 0-based place where the stretch begins. */
  readonly place: number;
  /** How far down the text the stretch begins, 0 to 1. */
  readonly at: number;
  readonly count: number;
}

async function strip(
  database: Database,
  textId: string,
  paragraphCount: number,
): Promise<StripPart[]> {
  const parts = Math.min(stripParts, paragraphCount);
  const bounds = Array.from({ length: parts + 1 }, (_, part) =>
    Math.ceil((part / parts) * paragraphCount),
  );
  const counted = await countsBetween(database, textId, 'proposed', bounds);
  return counted.flatMap((count, part) =>
    count === 0 ? [] : [{ place: bounds[part] ?? 0, at: part / parts, count }],
  );
}

const wantedBy =
  ({ kind, surety }: ChangesFilter) =>
  (correction: Correction): boolean =>
    (kind === null || correction.kind === kind) &&
    (surety === null || suretyOf(correction) === surety);

const inOrder = (corrections: Correction[]): Correction[] =>
  corrections.sort((a, b) => a.place - b.place || a.from - b.from || a.to - b.to);

async function counts(
  database: Database,
  textId: string,
): Promise<Readonly<Record<CorrectionState, number>>> {
  const [proposed, accepted, rejected] = await Promise.all([
    countOfState(database, textId, 'proposed'),
    countOfState(database, textId, 'accepted'),
    countOfState(database, textId, 'rejected'),
  ]);
  return { proposed, accepted, rejected };
}

async function countsByKind(database: Database, textId: string): Promise<KindCounts[]> {
  const all = await Promise.all(
    correctionKinds.map(async (kind) => {
      const [proposed, accepted, rejected] = await Promise.all(
        correctionStates.map((state) => countOfKind(database, textId, state, kind)),
      );
      return { kind, proposed: proposed ?? 0, accepted: accepted ?? 0, rejected: rejected ?? 0 };
    }),
  );
  return all.filter(({ proposed, accepted, rejected }) => proposed + accepted + rejected > 0);
}
