import type { GlossaryTerm } from '../core/cleaning/glossary-forms.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';
import { m } from '../i18n/messages.ts';
import type { Answer, Question } from '../worker/protocol.ts';
import { Refused } from './refused.ts';

/** What the rules propose for some paragraphs that follow one another. */
export interface Batch {
  /** 0-based place of the first of them. */
  readonly first: number;
  readonly proposals: readonly (readonly Proposal[])[];
}

/** As much of a worker as is needed of it. */
export type CleaningWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The cleaning rules, which run away from the page. One text at a time. */
export class Cleaner {
  readonly #start: () => CleaningWorker;
  #worker: CleaningWorker | null = null;
  #listener: ((answer: Answer | 'stopped') => void) | null = null;
  #next = 1;

  constructor(start: () => CleaningWorker) {
    this.#start = start;
  }

  /**
   * Some paragraphs after the other, as they are done; ends early when stopped.
   * @throws Refused when the rules cannot run
   */
  async *clean(
    paragraphs: readonly string[],
    terms: readonly GlossaryTerm[],
  ): AsyncGenerator<Batch> {
    const id = this.#next++;
    const answers: (Answer | 'stopped')[] = [];
    let wake = (): void => undefined;
    this.#listener = (answer) => {
      answers.push(answer);
      wake();
    };
    this.#running().postMessage({ id, paragraphs, terms } satisfies Question);
    for (;;) {
      const answer = answers.shift();
      if (answer === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (answer === 'stopped') {
        return;
      } else if (answer.id === id) {
        if ('failed' in answer) throw new Refused(m.cleaning_failed({ reason: answer.failed }));
        if ('done' in answer) return;
        yield answer;
      }
    }
  }

  /** Ends what is running at once; the next text starts a new worker. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#listener?.('stopped');
  }

  #running(): CleaningWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (this.#worker === worker) this.#listener?.(data);
    });
    worker.addEventListener('error', ({ message }: ErrorEvent) => {
      const failed = message || 'The worker could not be started.';
      // Whatever it was doing, it does no more.
      if (this.#worker === worker) this.#listener?.({ id: this.#next - 1, failed });
      this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}
