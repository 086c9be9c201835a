import type { Desktop } from '../../electron/bridge.ts';
import { m } from '../i18n/messages.ts';
import type { ArchiveTalk } from './archive-talk.ts';
import { Refused } from './refused.ts';

interface Parts {
  readonly desktop: Pick<Desktop, 'chooseSavePlace' | 'writeSaveFile' | 'readOriginal'>;
  readonly talk: ArchiveTalk;
}

/** What came of making an archive. */
export interface Archived {
  readonly name: string;
  /** How many files texts were read from are no longer to be had. */
  readonly missing: number;
}

/** Texts on their way into an archive. */
export class Archiving {
  /** How much of how much is packed. */
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Asks where, and writes an archive of texts, or with `null` of the library.
   * @param suggestedName with its extension
   * @returns `null` when the reader cancelled: nothing is written
   * @throws Refused when it cannot be written; what stood there is as it was
   */
  async save(textIds: readonly string[] | null, suggestedName: string): Promise<Archived | null> {
    const { desktop } = this.#parts;
    const place = await desktop.chooseSavePlace(suggestedName);
    if (!place) return null;
    this.progress = { done: 0, of: 1 };
    try {
      const made = await this.#make(textIds, place.name);
      if (!made) return null;
      const outcome = await desktop.writeSaveFile(place.token, made.archive);
      if (!outcome.written) {
        throw new Refused(m.export_failed({ name: place.name, reason: outcome.reason }));
      }
      return { name: place.name, missing: made.missing };
    } finally {
      this.progress = null;
      // It holds the whole archive.
      this.#parts.talk.stop();
    }
  }

  /** Stops; nothing is written. */
  cancel(): void {
    this.#parts.talk.stop();
  }

  async #make(
    textIds: readonly string[] | null,
    name: string,
  ): Promise<{ readonly archive: Uint8Array; readonly missing: number } | null> {
    const { desktop, talk } = this.#parts;
    let missing = 0;
    const wanted = await talk.pack(textIds, (done, of) => {
      this.progress = { done, of: of + 1 };
    });
    if (!wanted) return null;
    for (const [done, { sha256, wasKept }] of wanted.entries()) {
      this.progress = { done, of: wanted.length };
      // One at a time: together they may be more than the memory holds.
      const bytes = await desktop.readOriginal(sha256);
      if (!bytes && !wasKept) continue;
      if (!bytes) missing += 1;
      if (!(await talk.addOriginal(sha256, bytes))) return null;
    }
    const archive = await talk.finish(name);
    return archive && { archive, missing };
  }
}
