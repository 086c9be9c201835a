import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

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
   */
  constructor(
    initial: T,
    query: () => Promise<T>,
    onError: (error: unknown) => void,
    onValue?: (value: T) => void,
  ) {
    this.#current = initial;
    this.#subscribe = createSubscriber((update) => {
      const subscription = liveQuery(query).subscribe({
        next: (value) => {
          onValue?.(value);
          this.#current = value;
          update();
        },
        error: onError,
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  get current(): T {
    this.#subscribe();
    return this.#current;
  }
}
