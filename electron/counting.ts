import type { Snapshot } from './bridge.ts';
import type { Keeping } from './keeping.ts';
import { describe, log } from './log.ts';
import { ownManifest } from './prepare-store.ts';
import { writeManifest } from './manifest.ts';

/** Writes down what the library holds whenever a copy of it is made, so that a start notices what is gone. */
export function counting(keeping: Keeping, manifest: string): Keeping {
  let writing: Promise<unknown> = Promise.resolve();
  const count = ({ at, seq, counts }: Snapshot): Promise<unknown> => {
    writing = writing
      .then(() => writeManifest(manifest, { ...ownManifest(), library: { at, seq, counts } }, null))
      .catch((error: unknown) => {
        log('warning', `The library was not counted: ${describe(error)}`);
      });
    return writing;
  };
  return {
    ...keeping,
    make: async (...asked) => {
      const made = await keeping.make(...asked);
      await count(made);
      return made;
    },
    makeIfChanged: async (reason) => {
      const made = await keeping.makeIfChanged(reason);
      if (made) await count(made);
      return made;
    },
  };
}
