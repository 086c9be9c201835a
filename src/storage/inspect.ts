/** What the browser itself says of a store, before Dexie opens it and hides it. */
export interface Inspection {
  /** `null` when there is no database of that name yet. */
  readonly version: number | null;
  /** The browser found a damaged store and threw it away. Only seen on the first open after it. */
  readonly lost: boolean;
}

/**
 * Opens a database raw and closes it again.
 * @throws Error when it cannot be opened, or does not answer within `limit` milliseconds
 */
export function inspect(name: string, limit: number): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    const timer = setTimeout(() => {
      reject(new Error(`The store did not answer in ${limit / 1000} s.`));
    }, limit);
    const settle = (inspection: Inspection): void => {
      clearTimeout(timer);
      resolve(inspection);
    };
    request.onupgradeneeded = (event) => {
      // There was none: leave none, so that Dexie makes it with its own version.
      request.transaction?.abort();
      settle({ version: null, lost: 'dataLoss' in event && event.dataLoss === 'total' });
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      settle({ version, lost: false });
    };
    request.onerror = () => {
      clearTimeout(timer);
      // After the abort above this comes too, but the promise is settled by then.
      reject(new Error(request.error?.message ?? 'The store cannot be opened.'));
    };
  });
}
