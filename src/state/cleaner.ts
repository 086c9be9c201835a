import type { Declension } from '../core/cases.ts';
import type { GlossaryTerm } from '../core/cleaning/glossary-forms.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';
import type { TermWords } from '../core/cleaning/term-forms.ts';
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

type Said = Answer | 'stopped';

/** A question without its number. */
type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

/** The cleaning rules and the dictionaries, which are used away from the page. */
export class Cleaner {
  readonly #start: () => CleaningWorker;
  #worker: CleaningWorker | null = null;
  readonly #listeners = new Map<number, (said: Said) => void>();
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
    for await (const answer of this.#answers({ ask: 'clean', paragraphs, terms })) {
      if ('done' in answer) return;
      if ('proposals' in answer) yield answer;
    }
  }

  /**
   * The case forms of a term, generated with the dictionary.
   * @throws Refused when there is no answer
   */
  decline = async (term: TermWords): Promise<Declension> => {
    for await (const answer of this.#answers({ ask: 'decline', term })) {
      if ('declension' in answer) return answer.declension;
    }
    throw new Refused(m.cleaning_failed({ reason: '–' }));
  };

  /** Ends what is running at once; the next question starts a new worker. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const tell of this.#listeners.values()) tell('stopped');
  }

  async *#answers(asked: Asked): AsyncGenerator<Answer> {
    const id = this.#next++;
    const waiting: Said[] = [];
    let wake = (): void => undefined;
    this.#listeners.set(id, (said) => {
      waiting.push(said);
      wake();
    });
    try {
      this.#running().postMessage({ ...asked, id } satisfies Question);
      for (;;) {
        const said = waiting.shift();
        if (said === 'stopped') return;
        if (said === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else {
          if ('failed' in said) throw new Refused(m.cleaning_failed({ reason: said.failed }));
          yield said;
        }
      }
    } finally {
      this.#listeners.delete(id);
    }
  }

  #running(): CleaningWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
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
