import type { Operation } from '../core/change.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import type {
  ArchiveAnswer,
  ArchiveQuestion,
  NamedBytes,
  Proof,
  RestorePreview,
  WantedOriginal,
} from '../worker/archive-protocol.ts';
import { describeArchiveTrouble } from './archive-trouble.ts';
import { isOfElsewhere } from './archive-process.ts';
import { Refused } from './refused.ts';
import { refusalOf } from './talk-refusal.ts';
import { Talk, type Asked, type TalkingWorker } from './talk.ts';

type Progress = (done: number, of: number) => void;

type Answered<K extends string> = Extract<ArchiveAnswer, Readonly<Record<K, unknown>>>;

/** Writes archives and reads them, away from the page. All give `null` when stopped. */
export class ArchiveTalk {
  readonly #talk: Talk<ArchiveQuestion, ArchiveAnswer>;

  constructor(start: () => TalkingWorker) {
    this.#talk = new Talk(start, true);
  }

  /** Packs texts, or with `null` the library; gives the originals that are wanted. */
  async pack(
    textIds: readonly string[] | null,
    progress: Progress,
  ): Promise<readonly WantedOriginal[] | null> {
    const answer = await this.#ask({ ask: 'pack', textIds }, 'wanted', '', progress);
    return answer?.wanted ?? null;
  }

  async addOriginal(sha256: string, bytes: Uint8Array | null): Promise<boolean> {
    return (await this.#ask({ ask: 'add-original', sha256, bytes }, 'added')) !== null;
  }

  /**
   * The archive that was packed.
   * @throws Refused when it is too large
   */
  async finish(name: string): Promise<Uint8Array | null> {
    const answer = await this.#ask({ ask: 'finish' }, 'archive', name);
    return answer?.archive ?? null;
  }

  /**
   * Reads an archive, and says what restoring it would do.
   * @throws Refused with a sentence that names the file and the reason
   */
  async read(name: string, bytes: Uint8Array, progress: Progress): Promise<RestorePreview | null> {
    const answer = await this.#ask({ ask: 'read', bytes }, 'preview', name, progress);
    return answer?.preview ?? null;
  }

  /**
   * Reads texts that came whole in files of another form, as one archive, and says what restoring it
   * would do.
   * @param name of them all
   * @throws Refused when they do not fit together
   */
  async readTexts(
    name: string,
    files: readonly NamedBytes[],
    progress: Progress,
  ): Promise<RestorePreview | null> {
    const answer = await this.#ask({ ask: 'read-texts', files }, 'preview', name, progress);
    return answer?.preview ?? null;
  }

  /** An original of the archive that was read last. */
  async original(name: string, sha256: string): Promise<Uint8Array | null> {
    const answer = await this.#ask({ ask: 'original', sha256 }, 'bytes', name);
    return answer?.bytes ?? null;
  }

  /** What restoring the archive that was read last would do. */
  async preview(name: string, way: RestoreWay): Promise<RestorePreview | null> {
    const answer = await this.#ask({ ask: 'preview', way }, 'preview', name);
    return answer?.preview ?? null;
  }

  /** The change that restores a text, or with `null` what belongs to none, in parts to be saved. */
  async change(
    name: string,
    textId: string | null,
    way: RestoreWay,
  ): Promise<readonly (readonly Operation[])[]> {
    const answer = await this.#ask({ ask: 'change', textId, way }, 'parts', name);
    return answer?.parts ?? [];
  }

  /**
   * Puts an archive into a store of its own, reads it back and compares.
   * @throws Refused with a sentence that names it and the reason
   */
  async prove(name: string, bytes: Uint8Array, progress: Progress): Promise<Proof | null> {
    const answer = await this.#ask({ ask: 'prove', bytes }, 'proof', name, progress);
    return answer?.proof ?? null;
  }

  /** Ends what is running; what was packed or read is gone. */
  stop(): void {
    this.#talk.stop();
  }

  async #ask<K extends string>(
    question: Asked<ArchiveQuestion>,
    last: K,
    name = '',
    progress: Progress = () => undefined,
  ): Promise<Answered<K> | null> {
    try {
      for await (const answer of this.#talk.ask(question)) {
        if ('done' in answer) progress(answer.done, answer.of);
        else if ('trouble' in answer) {
          throw new Refused(describeArchiveTrouble(name, answer.trouble, answer.detail));
        } else if (last in answer) return answer as Answered<K>;
      }
      return null;
    } catch (error) {
      if (error instanceof Refused || !isOfElsewhere(question)) throw error;
      // What it was reading is gone with its process.
      this.#talk.stop();
      throw refusalOf(name, error);
    }
  }
}
