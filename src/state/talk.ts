/** As much of a worker as is needed of it. */
export type TalkingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Numbered {
  readonly id: number;
}

/** An answer that ends the talk: the worker could not do what it was asked. */
type Failed = Numbered & { readonly failed: string };

/** A question without its number. */
export type Asked<Q> = Q extends unknown ? Omit<Q, 'id'> : never;

/** Thrown in the middle of a talk whose worker says that it failed, or that is no more. */
export class TalkFailed extends Error {}

/** A worker that nobody has asked anything for so long gives its memory back, in milliseconds. */
export const idle = 30_000;

/**
 * Questions to a worker, each with any number of answers. The worker is started when first asked, and
 * ended when it has been idle for long.
 */
export class Talk<Q extends Numbered, A extends Numbered> {
  readonly #start: () => TalkingWorker;
  readonly #remembers: boolean;
  #worker: TalkingWorker | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Map<number, (said: A | Failed | 'stopped') => void>();
  #next = 1;

  /** @param remembers what it was told matters to later questions: it lives until it is stopped */
  constructor(start: () => TalkingWorker, remembers = false) {
    this.#start = start;
    this.#remembers = remembers;
  }

  /**
   * The answers to a question as they come, without end: whoever asks knows the last one. Ends early
   * when stopped.
   * @param longest after so many milliseconds without a word the worker is given up; 0: never
   * @param handed buffers in the question that are the worker’s from now on, and not copied
   * @throws TalkFailed
   */
  async *ask(asked: Asked<Q>, longest = 0, handed: readonly ArrayBuffer[] = []): AsyncGenerator<A> {
    const id = this.#next++;
    const waiting: (A | Failed | 'stopped')[] = [];
    let wake = (): void => undefined;
    this.#listeners.set(id, (said) => {
      waiting.push(said);
      wake();
    });
    try {
      this.#running().postMessage({ ...asked, id }, [...handed]);
      for (;;) {
        const said = waiting.shift();
        if (said === 'stopped') return;
        if (said !== undefined) {
          if ('failed' in said) throw new TalkFailed(said.failed);
          yield said;
          continue;
        }
        const word = new Promise<'word'>((resolve) => {
          wake = () => {
            resolve('word');
          };
        });
        if (longest === 0) await word;
        else if ((await Promise.race([word, later(longest)])) === 'late') {
          this.stop();
          throw new TalkFailed('late');
        }
      }
    } finally {
      this.#listeners.delete(id);
      this.#rest();
    }
  }

  /** Says something to which there is no answer. */
  tell(told: Asked<Q>): void {
    this.#running().postMessage({ ...told, id: this.#next++ });
  }

  /** Ends what is running at once; the next question starts a new worker. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#worker?.terminate();
    this.#worker = null;
    for (const tell of this.#listeners.values()) tell('stopped');
  }

  #rest(): void {
    clearTimeout(this.#resting);
    if (this.#remembers || this.#listeners.size > 0) return;
    this.#resting = setTimeout(() => {
      this.stop();
    }, idle);
  }

  #running(): TalkingWorker {
    clearTimeout(this.#resting);
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<A>) => {
      this.#listeners.get(data.id)?.(data);
    });
    worker.addEventListener('error', ({ message }: ErrorEvent) => {
      if (this.#worker !== worker) return;
      // Whatever it was doing, it does no more.
      this.#worker = null;
      for (const [id, tell] of this.#listeners) tell({ id, failed: message || '–' });
    });
    this.#worker = worker;
    return worker;
  }
}

const later = (milliseconds: number): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve('late');
    }, milliseconds);
  });
