import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { fold } from '../core/fold.ts';
import type { Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationCount, chunk, countOfState } from '../storage/reads.ts';
import { Live } from './live.svelte.ts';

/** What there is of a text besides its words. */
export interface TextCounts {
  /** Corrections made. */
  readonly made: number;
  /** Corrections that wait for a decision. */
  readonly open: number;
  readonly notes: number;
}

/** Counts of the texts on screen, each followed for as long as something shows it. */
export class LibraryCounts {
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #byText = new Map<string, Live<TextCounts | null>>();
  readonly #firstWords = new Map<string, Promise<string>>();

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
  }

  /** `null` while they are being counted. */
  of(textId: string): TextCounts | null {
    const known = this.#byText.get(textId);
    if (known) return known.current;
    const counts = () => countsOf(this.#database, textId);
    const live = new Live<TextCounts | null>(null, counts, this.#onError, undefined, true);
    this.#byText.set(textId, live);
    return live.current;
  }

  /** How a text begins, in its original, which never changes: without a title of its own. */
  firstWords(text: Text): Promise<string> {
    const known = this.#firstWords.get(text.id);
    if (known) return known;
    const words = firstWords(this.#database, text);
    this.#firstWords.set(text.id, words);
    return words;
  }
}

/**
 * How damaged each text is, for sorting by it. A text is counted again only when its ledger has a
 * new revision: a thousand texts must not be counted anew at each decision.
 */
export class Damages {
  #current: ReadonlyMap<string, number> = new Map();
  readonly #subscribe: () => void;

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#subscribe = createSubscriber((update) => {
      // Known for as long as somebody looks: a revision that was undone may come back as another.
      const known = new Map<string, { readonly revision: number; readonly damage: number }>();
      const subscription = liveQuery(async () => {
        const texts = await database.texts.toArray();
        const stale = texts.filter(
          ({ id, ledgerRevision }) => known.get(id)?.revision !== ledgerRevision,
        );
        await Promise.all(
          stale.map(async (text) => {
            const damage = await damageOf(database, text);
            known.set(text.id, { revision: text.ledgerRevision, damage });
          }),
        );
        return new Map([...known].map(([id, { damage }]) => [id, damage]));
      }).subscribe({
        next: (damages) => {
          this.#current = damages;
          update();
        },
        error: onError,
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  /** Corrections, made and open, for each word of the text, by its id. */
  get current(): ReadonlyMap<string, number> {
    this.#subscribe();
    return this.#current;
  }
}

async function damageOf(database: Database, { id, wordCount }: Text): Promise<number> {
  const [made, open] = await Promise.all([
    countOfState(database, id, 'accepted'),
    countOfState(database, id, 'proposed'),
  ]);
  return (made + open) / Math.max(1, wordCount);
}

async function countsOf(database: Database, textId: string): Promise<TextCounts> {
  const [made, open, notes] = await Promise.all([
    countOfState(database, textId, 'accepted'),
    countOfState(database, textId, 'proposed'),
    annotationCount(database, textId),
  ]);
  return { made, open, notes };
}

/** As many as a card has room for, in UTF-16 units. */
const longestBeginning = 320;

async function firstWords(database: Database, { id, title }: Text): Promise<string> {
  const stored = await chunk(database, id, 0);
  const ownTitle = fold(title).trim();
  const prose = (stored?.paragraphs ?? []).filter(
    ({ original, kind }) => kind !== 'heading' && fold(original).trim() !== ownTitle,
  );
  let words = '';
  for (const { original } of prose) {
    if (words.length >= longestBeginning) break;
    words += ` ${original.slice(0, longestBeginning)}`;
  }
  return words.trim().slice(0, longestBeginning);
}
