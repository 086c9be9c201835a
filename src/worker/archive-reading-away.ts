import type { Archive, TextRows } from '../exchange/archive/archive.ts';
import { ArchiveTrouble } from '../exchange/archive/archive-trouble.ts';
import type { RefusedText } from './archive-protocol.ts';
import type { ArchiveProgress, ArchiveReading } from './archive-reading.ts';
import type { ImportAnswer, ImportQuestion } from './import-protocol.ts';

/** An archive of which nothing is heard for so long is given up, in milliseconds. */
const patience = 60_000;

type Asked = ImportQuestion extends infer Q ? (Q extends unknown ? Omit<Q, 'id'> : never) : never;

/** Has archives read in a process of its own, at the other end of a port. */
export function readingAway(port: MessagePort): ArchiveReading {
  let next = 1;
  const listeners = new Map<number, (answer: ImportAnswer) => void>();
  port.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    listeners.get(data.id)?.(data);
  });
  port.start();

  /** Asks, and gives what `take` makes of an answer as soon as it makes something of one. */
  function ask<T>(asked: Asked, take: (answer: ImportAnswer) => T | undefined): Promise<T> {
    const id = next++;
    let watch: ReturnType<typeof setTimeout> | undefined;
    const answered = new Promise<T>((resolve, reject) => {
      const wait = (): void => {
        clearTimeout(watch);
        watch = setTimeout(() => {
          reject(new Error('late'));
        }, patience);
      };
      wait();
      listeners.set(id, (answer) => {
        wait();
        if ('failed' in answer) reject(new Error(answer.failed));
        else if ('archiveTrouble' in answer) {
          reject(new ArchiveTrouble(answer.archiveTrouble, answer.detail));
        } else {
          const taken = take(answer);
          if (taken !== undefined) resolve(taken);
        }
      });
    });
    port.postMessage({ ...asked, id });
    return answered.finally(() => {
      clearTimeout(watch);
      listeners.delete(id);
    });
  }

  async function archive(
    asked: Asked,
    progress: ArchiveProgress,
  ): Promise<{ archive: Archive; refused: readonly RefusedText[] }> {
    const texts: TextRows[] = [];
    const { refused, ...rest } = await ask(asked, (answer) => {
      if ('done' in answer) progress(answer.done, answer.of);
      else if ('rows' in answer) texts.push(answer.rows);
      else if ('archive' in answer) return answer.archive;
      return undefined;
    });
    const readOriginal = (sha256: string): Promise<Uint8Array> =>
      ask({ ask: 'original', sha256 }, (answer) => ('bytes' in answer ? answer.bytes : undefined));
    return { archive: { ...rest, texts, readOriginal }, refused };
  }

  return {
    read: async (bytes, progress) => (await archive({ ask: 'archive', bytes }, progress)).archive,
    readTexts: (files, progress) => archive({ ask: 'texts', files }, progress),
  };
}
