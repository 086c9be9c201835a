import type { ExportOptions, MadeFile } from '../exchange/form.ts';
import type { FormId } from '../exchange/forms.ts';
import type { ExportWords } from '../exchange/export-words.ts';
import type { ExportAnswer, ExportQuestion } from '../worker/export-protocol.ts';
import { TemplateWrong } from './template-trouble.ts';
import { Talk, type TalkingWorker } from './talk.ts';

/** What is to leave: texts of the library, with all their notes or some. */
export interface ExportScope {
  readonly textIds: readonly string[];
  readonly noteIds: readonly string[] | null;
  /** Only notes with this tag; `null`: with any or none. */
  readonly tag: string | null;
}

/** Makes files of texts, away from the page. */
export class ExportMaking {
  readonly #talk: Talk<ExportQuestion, ExportAnswer>;

  constructor(start: () => TalkingWorker) {
    this.#talk = new Talk(start);
  }

  /**
   * The files of a form, as they are made; they end early when stopped.
   * @param progress told how many texts are read
   * @throws TemplateWrong when the reader’s template cannot be used
   * @throws TalkFailed
   */
  async *make(
    form: FormId,
    scope: ExportScope,
    how: { readonly options: ExportOptions; readonly words: ExportWords; readonly at: string },
    progress: (read: number) => void = () => undefined,
  ): AsyncGenerator<MadeFile> {
    for await (const answer of this.#talk.ask({ ask: 'make', form, ...scope, ...how })) {
      if ('read' in answer) progress(answer.read);
      else if ('file' in answer) yield answer.file;
      else if ('refused' in answer) throw new TemplateWrong(answer.refused);
      else return;
    }
  }

  /** Ends what is running at once. */
  stop(): void {
    this.#talk.stop();
  }
}
