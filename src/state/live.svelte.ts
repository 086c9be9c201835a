import { liveQuery, type Subscription } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** Until when nothing follows the store yet. */
let waiting: Promise<unknown> | null = null;

/**
 * Follows the store only from then on: what a start has just read need not be read once more before
 * it is seen. Whatever changed meanwhile is read then.
 */
export function followAfter(seen: Promise<unknown>): void {
  waiting = seen.finally(() => {
    waiting = null;
  });
}

/**
 * A Dexie live query as a reactive value, also across windows.
 * The query runs only while something on screen reads `current`; commands ask the database instead.
 */
export class Live<T> {
  #current: T;
  readonly #subscribe: () => void;

  /**
   * @param initial what `current` is until the query has answered
   * @param onError told when the query fails; `current` stays as it was
   * @param onValue told of each answer, just before it is shown
   * @param isCalm for a query that costs what a whole text does: while much is stored in a row it
   * follows at a distance, resting nine times as long as it works
   */
  constructor(
    initial: T,
    query: () => Promise<T>,
    onError: (error: unknown) => void,
    onValue?: (value: T) => void,
    isCalm = false,
  ) {
    this.#current = initial;
    this.#subscribe = createSubscriber((update) => {
      let subscription: Subscription | undefined;
      let isOver = false;
      const follow = (): void => {
        if (isOver) return;
        subscription = liveQuery(isCalm ? resting(query) : query).subscribe({
          next: (value) => {
            onValue?.(value);
            this.#current = value;
            update();
          },
          error: onError,
        });
      };
      if (waiting) void waiting.then(follow);
      else follow();
      return () => {
        isOver = true;
        subscription?.unsubscribe();
      };
    });
  }

  get current(): T {
    this.#subscribe();
    return this.#current;
  }
}

function resting<T>(query: () => Promise<T>): () => Promise<T> {
  let rested = 0;
  return async () => {
    const wait = rested - performance.now();
    // As a promise of Dexie’s, or it would lose sight of what the query reads.
    if (wait > 0) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, wait)));
    const began = performance.now();
    const answer = await query();
    const ended = performance.now();
    rested = ended + 9 * (ended - began);
    return answer;
  };
}
