import type { Operation } from '../core/change.ts';
import {
  correctionKinds,
  correctionStates,
  type Correction,
  type CorrectionKind,
  type CorrectionState,
} from '../core/correction.ts';
import type { Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { countOfKind, countsBetween } from '../storage/reads.ts';

/** The text whose ledger it is, as it stands now. */
interface Open {
  readonly text: Text;
}

export type StateCounts = Readonly<Record<CorrectionState, number>>;

/** How many corrections a text has, at one revision of its ledger. */
export interface Totals {
  readonly revision: number;
  readonly byKind: ReadonlyMap<CorrectionKind, StateCounts>;
  /** Proposals in each stretch of the text, from its beginning. */
  readonly waiting: readonly number[];
}

/** How often the text is cut up. */
const most = 200;

/** How long a revision that is not counted may stand before all is counted again, in milliseconds. */
const patience = 500;

/**
 * How many corrections the open text has. Counted once, and from then on kept up with what each change
 * does: a decision must not cost what the text does. What another window changed is counted again.
 */
export class LedgerTotals {
  #totals = $state.raw<Totals | null>(null);
  /** Places where the stretches begin, and where the last one ends. */
  readonly bounds: readonly number[];
  readonly #open: Open;
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  #isCounting = false;

  constructor(open: Open, database: Database, onError: (error: unknown) => void) {
    this.#open = open;
    this.#database = database;
    this.#onError = onError;
    const { paragraphCount } = open.text;
    const parts = Math.min(most, paragraphCount);
    this.bounds = Array.from({ length: parts + 1 }, (_, part) =>
      Math.ceil((part / parts) * paragraphCount),
    );
  }

  /** `null` until they have been counted. */
  get current(): Totals | null {
    const totals = this.#totals;
    if (totals?.revision !== this.#open.text.ledgerRevision) {
      void this.#count(totals ? patience : 0).catch(this.#onError);
    }
    return totals;
  }

  /** A change was stored, and this is what takes it back. */
  take(change: readonly Operation[], inverse: readonly Operation[]): void {
    const { id } = this.#open.text;
    const [before, after] = [revisionIn(inverse, id), revisionIn(change, id)];
    const totals = this.#totals;
    if (totals?.revision !== before || after === null) return;
    const byKind = new Map(totals.byKind);
    const waiting = [...totals.waiting];
    const add = ({ kind, state, place }: Correction, by: 1 | -1): void => {
      const counts = byKind.get(kind) ?? nothing;
      byKind.set(kind, { ...counts, [state]: counts[state] + by });
      const part = this.#partOf(place);
      if (state === 'proposed') waiting[part] = (waiting[part] ?? 0) + by;
    };
    for (const correction of correctionsIn(inverse, id)) add(correction, -1);
    for (const correction of correctionsIn(change, id)) add(correction, 1);
    this.#totals = { revision: after, byKind, waiting };
  }

  #partOf(place: number): number {
    return this.bounds.findLastIndex((bound) => bound <= place);
  }

  async #count(wait: number): Promise<void> {
    if (this.#isCounting) return;
    this.#isCounting = true;
    try {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const { id, ledgerRevision } = this.#open.text;
      if (this.#totals?.revision === ledgerRevision) return;
      this.#totals = await countedTotals(this.#database, id, this.bounds);
    } finally {
      this.#isCounting = false;
    }
  }
}

const nothing: StateCounts = { proposed: 0, accepted: 0, rejected: 0 };

/** All at one moment, or a change between two counts would be lost. */
const countedTotals = (
  database: Database,
  textId: string,
  bounds: readonly number[],
): Promise<Totals> =>
  database.transaction('r', [database.texts, database.corrections], async () => {
    const [text, waiting, ...counts] = await Promise.all([
      database.texts.get(textId),
      countsBetween(database, textId, 'proposed', bounds),
      ...correctionKinds.map((kind) => countsOfKind(database, textId, kind)),
    ]);
    const byKind = new Map(correctionKinds.map((kind, i) => [kind, counts[i] ?? nothing]));
    return { revision: text?.ledgerRevision ?? 0, byKind, waiting };
  });

async function countsOfKind(
  database: Database,
  textId: string,
  kind: CorrectionKind,
): Promise<StateCounts> {
  const [proposed = 0, accepted = 0, rejected = 0] = await Promise.all(
    correctionStates.map((state) => countOfKind(database, textId, state, kind)),
  );
  return { proposed, accepted, rejected };
}

/** The corrections of a text that stand after the operations; of several of one id the last. */
function correctionsIn(operations: readonly Operation[], textId: string): Correction[] {
  const found = new Map<string, Correction>();
  for (const operation of operations) {
    if ('put' in operation && operation.put === 'corrections') {
      for (const one of operation.rows) found.set(one.id, one);
    } else if ('remove' in operation && operation.remove === 'corrections') {
      for (const key of operation.keys) found.delete(String(key));
    }
  }
  return [...found.values()].filter((one) => one.textId === textId);
}

/** The revision a text’s ledger has after the operations; `null` where they say nothing of it. */
function revisionIn(operations: readonly Operation[], textId: string): number | null {
  let revision: number | null = null;
  for (const operation of operations) {
    if (!('put' in operation) || operation.put !== 'texts') continue;
    for (const { id, ledgerRevision } of operation.rows) {
      if (id === textId) revision = ledgerRevision;
    }
  }
  return revision;
}
