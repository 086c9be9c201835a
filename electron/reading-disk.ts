import { open } from 'node:fs/promises';
import { journalDisk } from './journal-disk.ts';
import type { JournalDisk } from './journal-disk.ts';

/**
 * The disk of a journal that can only be read: opening and mending change nothing, and a record that
 * is to be added is refused with the system's code.
 */
export function readingDisk(code: string): JournalDisk {
  const refuse = (): Promise<never> =>
    Promise.reject(new Error(`${code}: the journal can only be read`));
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    open: async (path) => {
      const file = await open(path, 'r');
      return {
        read: (into, offset, length, position) => file.read(into, offset, length, position),
        stat: () => file.stat(),
        close: () => file.close(),
        write: refuse,
        truncate: nothing,
        sync: nothing,
        datasync: nothing,
      };
    },
    openToRead: journalDisk.openToRead,
    names: journalDisk.names,
    makeFolder: nothing,
    syncFolder: nothing,
    rename: refuse,
    remove: refuse,
  };
}
