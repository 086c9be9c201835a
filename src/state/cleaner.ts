import type { Declension } from '../core/cases.ts';
import type { GlossaryTerm } from '../core/cleaning/glossary-forms.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';
import type { TermWords } from '../core/cleaning/term-forms.ts';
import { m } from '../i18n/messages.ts';
import type { Answer, Question } from '../worker/protocol.ts';
import { Refused } from './refused.ts';
import { Talk, TalkFailed, type Asked, type TalkingWorker } from './talk.ts';

/** What the rules propose for some paragraphs that follow one another. */
export interface Batch {
  /** 0-based place of the first of them. */
  readonly first: number;
  readonly proposals: readonly (readonly Proposal[])[];
}

/** The cleaning rules and the dictionaries, which are used away from the page. */
export class Cleaner {
  readonly #talk: Talk<Question, Answer>;

  constructor(start: () => TalkingWorker) {
    this.#talk = new Talk(start);
  }

  /**
   * Some paragraphs after the other, as they are done; ends early when stopped.
   * @param text all paragraphs, some at a time: so they are handed over too
   * @throws Refused when the rules cannot run
   */
  async *clean(
    text: AsyncIterable<readonly string[]>,
    terms: readonly GlossaryTerm[],
  ): AsyncGenerator<Batch> {
    let count = 0;
    for await (const paragraphs of text) {
      this.#talk.tell({ ask: 'text', at: count, paragraphs });
      count += paragraphs.length;
    }
    for await (const answer of this.#ask({ ask: 'clean', count, terms })) {
      if ('done' in answer) return;
      if ('proposals' in answer) yield answer;
    }
  }

  /**
   * The case forms of a term, generated with the dictionary.
   * @throws Refused when there is no answer
   */
  decline = async (term: TermWords): Promise<Declension> => {
    for await (const answer of this.#ask({ ask: 'decline', term })) {
      if ('declension' in answer) return answer.declension;
    }
    throw new Refused(m.cleaning_failed({ reason: '–' }));
  };

  /** Ends what is running at once; the next question starts a new worker. */
  stop(): void {
    this.#talk.stop();
  }

  async *#ask(asked: Asked<Question>): AsyncGenerator<Answer> {
    try {
      yield* this.#talk.ask(asked);
    } catch (error) {
      if (!(error instanceof TalkFailed)) throw error;
      throw new Refused(m.cleaning_failed({ reason: error.message }), { cause: error });
    }
  }
}
