import type { Snapshot } from './bridge.ts';
import { CopiesLacking } from './keeper-protocol.ts';
import type { Keeping } from './keeping.ts';
import { describe, log } from './log.ts';
import { ownManifest } from './prepare-store.ts';
import { readManifest, writeManifest } from './manifest.ts';
import type { CountedLibrary } from './manifest.ts';

/**
 * Writes down what the library holds whenever a copy of it is made, so that a start notices what is
 * gone; and that none can be made any more, so that the next start writes the journal from the store.
 */
export function counting(keeping: Keeping, manifest: string): Keeping {
  let writing: Promise<unknown> = Promise.resolve();
  const write = (library: CountedLibrary): Promise<unknown> => {
    writing = writing
      .then(() => writeManifest(manifest, { ...ownManifest(), library }, null))
      .catch((error: unknown) => {
        log('warning', `The library was not counted: ${describe(error)}`);
      });
    return writing;
  };
  const count = ({ at, seq, counts }: Snapshot): Promise<unknown> => write({ at, seq, counts });
  const noted = async (error: unknown): Promise<never> => {
    const counted = readManifest(manifest)?.library;
    if (error instanceof CopiesLacking && counted) await write({ ...counted, isLacking: true });
    throw error;
  };
  return {
    ...keeping,
    make: async (...asked) => {
      const made = await keeping.make(...asked).catch(noted);
      await count(made);
      return made;
    },
    makeIfChanged: async (reason) => {
      const made = await keeping.makeIfChanged(reason).catch(noted);
      if (made) await count(made);
      return made;
    },
  };
}
