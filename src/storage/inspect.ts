/**
 * Opens a database raw and closes it again, before Dexie does and hides what the browser says.
 * @returns its version, `null` when there is no database of that name yet
 * @throws Error when it cannot be opened, or does not answer within `limit` milliseconds
 */
export function inspect(name: string, limit: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    const timer = setTimeout(() => {
      reject(new Error(`The store did not answer in ${limit / 1000} s.`));
    }, limit);
    const settle = (version: number | null): void => {
      clearTimeout(timer);
      resolve(version);
    };
    request.onupgradeneeded = () => {
      // There was none: leave none, so that Dexie makes it with its own version.
      request.transaction?.abort();
      settle(null);
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      settle(version);
    };
    request.onerror = () => {
      clearTimeout(timer);
      // After the abort above this comes too, but the promise is settled by then.
      reject(new Error(request.error?.message ?? 'The store cannot be opened.'));
    };
  });
}
