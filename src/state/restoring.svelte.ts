import type { Desktop, FileRefused, FoundFile } from '../../electron/bridge.ts';
import type { Operation } from '../core/change.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import { m } from '../i18n/messages.ts';
import type { NamedBytes, RestorePreview } from '../worker/archive-protocol.ts';
import type { ArchiveTalk } from './archive-talk.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { Refused } from './refused.ts';
import { describeReadTrouble, describeTrouble } from './trouble.ts';

interface Parts {
  readonly desktop: Pick<Desktop, 'readFound' | 'keepOriginal'>;
  readonly history: History;
  readonly talk: ArchiveTalk;
}

export type { RestoreWay };

/** What a part of a restore is a part of. */
interface Part {
  /** What undoing it is called. */
  readonly step: () => string;
  readonly key: string;
}

/** An archive that was read, and what restoring it would do. */
export interface ReadArchive {
  readonly name: string;
  /** It is made of texts that came in another form. */
  readonly isOfTexts: boolean;
  readonly way: RestoreWay;
  readonly preview: RestorePreview;
  /** There is nothing to do: all of it is in the library already. */
  readonly isAllThere: boolean;
}

/** What comes back from an archive. */
export class Restoring {
  /** The archive the reader is asked about. */
  archive = $state.raw<ReadArchive | null>(null);
  /** The archive that is read, or restored. */
  progress = $state.raw<{
    readonly name: string;
    readonly done: number;
    readonly of: number;
    /** It is only read, and that can be stopped. */
    readonly isReading: boolean;
  } | null>(null);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Reads an archive, and lays out what restoring it would do; nothing is changed.
   * @throws Refused with a sentence that names the file and the reason
   */
  async read(found: FoundFile): Promise<void> {
    if ('trouble' in found) throw unreadable(found);
    const { name } = found;
    await this.#busy(name, true, async () => {
      const got = await this.#parts.desktop.readFound(found.token);
      if ('trouble' in got) throw unreadable(got);
      this.archive = await this.#look(name, got.bytes);
    });
  }

  /**
   * Reads the bytes of an archive, and says what restoring it would do; nothing is changed.
   * @returns `null` when it was closed meanwhile
   * @throws Refused with a sentence that names the file and the reason
   */
  async look(name: string, bytes: Uint8Array): Promise<ReadArchive | null> {
    let archive: ReadArchive | null = null;
    await this.#busy(name, true, async () => {
      archive = await this.#look(name, bytes);
    });
    return archive;
  }

  /** What restoring the archive that was read last in another way would do. */
  async turned({ name, isOfTexts }: ReadArchive, way: RestoreWay): Promise<ReadArchive | null> {
    const preview = await this.#parts.talk.preview(name, way);
    return preview && archiveOf(name, preview, isOfTexts, way);
  }

  /**
   * Reads texts that came whole in another form, and lays out what restoring them would do; nothing is
   * changed.
   * @returns a sentence for each file that is not taken in
   */
  async readTexts(files: readonly NamedBytes[]): Promise<readonly string[]> {
    const [first] = files;
    const name =
      files.length === 1 && first ? first.name : m.restore_files({ count: files.length });
    let troubles: readonly string[] = [];
    await this.#busy(name, true, async () => {
      const preview = await this.#parts.talk.readTexts(name, files, (done, of) => {
        this.progress = { name, done, of, isReading: true };
      });
      if (!preview) return;
      troubles = preview.refused.map((file) => describeReadTrouble(file.name, file));
      if (preview.texts.length > 0) this.archive = archiveOf(name, preview, true, 'merge');
    });
    return troubles;
  }

  async #look(name: string, bytes: Uint8Array): Promise<ReadArchive | null> {
    const preview = await this.#parts.talk.read(name, bytes, (done, of) => {
      this.progress = { name, done, of, isReading: true };
    });
    return preview && archiveOf(name, preview, false, 'merge');
  }

  /**
   * Restores the archive: each text wholly or not at all, all together one step of undo.
   * @param step what undoing it is called
   * @returns its name
   */
  async restore(
    { name, preview, way }: ReadArchive,
    step: () => string = m.undo_restore_archive,
  ): Promise<string> {
    const { history, talk } = this.#parts;
    const key = `restore ${now()}`;
    this.archive = null;
    await this.#busy(name, false, async () => {
      const changed = preview.texts.filter(({ how }) => how !== 'same');
      await this.#keepOriginals(name, preview);
      try {
        for (const [done, { textId }] of changed.entries()) {
          this.progress = { name, done, of: changed.length, isReading: false };
          await this.#part(name, textId, way, { step, key });
        }
        await this.#part(name, null, way, { step, key });
      } finally {
        await history.end(key);
      }
    });
    talk.stop();
    return name;
  }

  /** Leaves the library as it is. */
  close(): void {
    this.archive = null;
    this.#parts.talk.stop();
  }

  /** On disk before the library says that it has them. */
  async #keepOriginals(name: string, { originals }: RestorePreview): Promise<void> {
    const { desktop, talk } = this.#parts;
    for (const sha256 of originals) {
      const bytes = await talk.original(name, sha256);
      if (bytes) await desktop.keepOriginal(bytes);
    }
  }

  /** Worked out from what is stored when its turn has come. */
  async #part(
    name: string,
    textId: string | null,
    way: RestoreWay,
    { step, key }: Part,
  ): Promise<void> {
    const { history, talk } = this.#parts;
    let rest: readonly (readonly Operation[])[] = [];
    const first = async (): Promise<readonly Operation[]> => {
      const [part = [], ...others] = await talk.change(name, textId, way);
      rest = others;
      return part;
    };
    await history.part(step, first, key);
    for (const part of rest) await history.part(step, part, key);
  }

  async #busy(name: string, isReading: boolean, work: () => Promise<void>): Promise<void> {
    this.progress = { name, done: 0, of: 1, isReading };
    try {
      await work();
    } finally {
      this.progress = null;
    }
  }
}

/** An archive may be larger than other files. */
const unreadable = (file: FileRefused): Refused =>
  new Refused(
    file.trouble === 'too-large' ? m.archive_too_large({ name: file.name }) : describeTrouble(file),
  );

const archiveOf = (
  name: string,
  preview: RestorePreview,
  isOfTexts: boolean,
  way: RestoreWay,
): ReadArchive => ({ name, isOfTexts, way, preview, isAllThere: isAllThere(preview) });

const isAllThere = ({ texts, shared }: RestorePreview): boolean =>
  texts.every(({ how }) => how === 'same') &&
  [shared.terms, shared.refusals, shared.settings].every(
    ({ added, changed, removed }) => added + changed + removed === 0,
  );
