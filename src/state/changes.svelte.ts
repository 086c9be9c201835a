import type { Correction, CorrectionKind, CorrectionState } from '../core/correction.ts';
import { chunkOf, chunkSize } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { correctionsFrom } from '../storage/reads.ts';
import { LedgerTotals, type StateCounts } from './ledger-totals.svelte.ts';
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
export type KindCounts = StateCounts & {
  readonly kind: CorrectionKind;
};

/** Cards drawn at first; more come as the reader scrolls. */
const firstCards = 40;

/** The ledger of the open text as the panel lists it, and what there is of it in all. */
export class Changes {
  #filter = $state.raw<ChangesFilter>({ state: null, kind: null, surety: null });
  #limit = $state(firstCards);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #listed: Live<readonly Correction[]>;
  readonly totals: LedgerTotals;
  readonly #counts: StateCounts;
  readonly #byKind: readonly KindCounts[];
  readonly #strip: readonly StripPart[];

  constructor(open: OpenText, database: Database, onError: (error: unknown) => void) {
    this.#open = open;
    this.#database = database;
    const { id } = open.text;
    // The list begins with the hundred paragraphs the reader is in, however long the text is.
    const first = $derived(chunkOf(open.focus.place) * chunkSize);
    // What was listed last stands until the store has answered anew.
    let last: readonly Correction[] = [];
    this.#listed = $derived.by(() => {
      const filter = this.#filter;
      const limit = this.#limit;
      const from = first;
      return new Live<readonly Correction[]>(
        last,
        async () =>
          inOrder(await correctionsFrom(database, id, from, filter.state, wantedBy(filter), limit)),
        onError,
        (listed) => {
          last = listed;
        },
      );
    });
    this.totals = new LedgerTotals(open, database, onError);
    this.#byKind = $derived(kindsIn(this.totals));
    this.#counts = $derived(sumOf(this.#byKind));
    this.#strip = $derived(stripOf(this.totals));
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

  get counts(): StateCounts {
    return this.#counts;
  }

  /** Kinds that the text has, with how many. */
  get byKind(): readonly KindCounts[] {
    return this.#byKind;
  }

  /** Where in the text proposals wait. */
  get strip(): readonly StripPart[] {
    return this.#strip;
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

function stripOf({ current, bounds }: LedgerTotals): StripPart[] {
  const parts = bounds.length - 1;
  return (current?.waiting ?? []).flatMap((count, part) =>
    count === 0 ? [] : [{ place: bounds[part] ?? 0, at: part / parts, count }],
  );
}

const kindsIn = ({ current }: LedgerTotals): KindCounts[] =>
  [...(current?.byKind ?? [])]
    .map(([kind, counts]) => ({ kind, ...counts }))
    .filter(({ proposed, accepted, rejected }) => proposed + accepted + rejected > 0);

const sumOf = (kinds: readonly KindCounts[]): StateCounts => ({
  proposed: kinds.reduce((sum, { proposed }) => sum + proposed, 0),
  accepted: kinds.reduce((sum, { accepted }) => sum + accepted, 0),
  rejected: kinds.reduce((sum, { rejected }) => sum + rejected, 0),
});

const wantedBy =
  ({ kind, surety }: ChangesFilter) =>
  (correction: Correction): boolean =>
    (kind === null || correction.kind === kind) &&
    (surety === null || suretyOf(correction) === surety);

const inOrder = (corrections: Correction[]): Correction[] =>
  corrections.sort((a, b) => a.place - b.place || a.from - b.from || a.to - b.to);
