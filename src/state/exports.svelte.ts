import type { Desktop } from '../../electron/bridge.ts';
import type { ExportOptions, MadeFile } from '../exchange/form.ts';
import type { FormId } from '../exchange/forms.ts';
import { m } from '../i18n/messages.ts';
import type { ExportMaking, ExportScope } from './export-making.ts';
import { exportWords } from './export-words.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Refused } from './refused.ts';

interface Parts {
  readonly desktop: Pick<Desktop, 'chooseSavePlace' | 'writeSaveFile' | 'pdfOf' | 'print'>;
  readonly making: ExportMaking;
  readonly preferences: Preferences;
}

/** Texts on their way out of the app. */
export class Exports {
  /** How many texts of how many are read, while files are made. */
  progress = $state.raw<{ readonly read: number; readonly of: number } | null>(null);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The files of a form; fewer when stopped. */
  async files(form: FormId, scope: ExportScope, options: ExportOptions): Promise<MadeFile[]> {
    const { making, preferences } = this.#parts;
    const how = {
      options,
      words: exportWords(preferences.locale),
      at: new Date().toISOString(),
    };
    const of = scope.textIds.length;
    this.progress = { read: 0, of };
    try {
      const files: MadeFile[] = [];
      const tell = (read: number): void => {
        this.progress = { read, of };
      };
      for await (const file of making.make(form, scope, how, tell)) files.push(file);
      return files;
    } finally {
      this.progress = null;
    }
  }

  /**
   * Asks where, and writes a form that is one file.
   * @returns the name of the file, or `null` when the reader cancelled
   * @throws Refused when it cannot be written; what stood there is as it was
   */
  async save(form: FormId, scope: ExportScope, options: ExportOptions): Promise<string | null> {
    const [file] = await this.files(form, scope, options);
    return file ? this.#write(file) : null;
  }

  /** The same as a PDF, laid out of the form `html`. */
  async savePdf(scope: ExportScope, options: ExportOptions): Promise<string | null> {
    const [page] = await this.files('html', scope, options);
    if (!page) return null;
    const name = page.name.replace(/\.html$/, '.pdf');
    return this.#write({ name, contents: await this.#parts.desktop.pdfOf(htmlOf(page)) });
  }

  /**
   * Shows the print dialog for the form `html`.
   * @returns whether it was printed; not, when the reader cancelled
   */
  async print(scope: ExportScope, options: ExportOptions): Promise<boolean> {
    const [page] = await this.files('html', scope, options);
    return page ? this.#parts.desktop.print(htmlOf(page)) : false;
  }

  async #write({ name, contents }: MadeFile): Promise<string | null> {
    const { desktop } = this.#parts;
    const place = await desktop.chooseSavePlace(name);
    if (!place) return null;
    const outcome = await desktop.writeSaveFile(place.token, contents);
    if (!outcome.written) {
      throw new Refused(m.export_failed({ name: place.name, reason: outcome.reason }));
    }
    return place.name;
  }

  /** Ends what is being made. */
  stop(): void {
    this.#parts.making.stop();
  }
}

const htmlOf = ({ contents }: MadeFile): string =>
  typeof contents === 'string' ? contents : new TextDecoder().decode(contents);
