import type { Desktop } from '../../electron/bridge.ts';
import type { FileDivision, MarkdownChoices } from '../core/markdown-choices.ts';
import { defaultExportOptions, type ExportOptions, type MadeFile } from '../exchange/form.ts';
import type { FormId } from '../exchange/forms.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { tags } from '../storage/reads.ts';
import { formGroups, type FormChoice, type OfferedForm } from './export-catalogue.ts';
import type { ExportMaking, ExportScope } from './export-making.ts';
import type { ExportReach } from './export-reach.ts';
import { exportWords } from './export-words.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Refused } from './refused.ts';
import { saveMarkdown } from './save-markdown.ts';
import { TalkFailed } from './talk.ts';

type Doors = Pick<
  Desktop,
  | 'chooseOutFolder'
  | 'chooseSaveFile'
  | 'chooseSavePlace'
  | 'pdfOf'
  | 'print'
  | 'writeOutFolder'
  | 'writeSaveFile'
>;

interface Parts {
  readonly desktop: Doors;
  readonly database: Database;
  /** For what the reader waits for and may stop. */
  readonly making: ExportMaking;
  /** For the folder of notes and for printing: nobody stops these. */
  readonly quiet: ExportMaking;
  readonly preferences: Preferences;
}

/** What a form gets where it offers no choice. */
const unchosen: ExportOptions = { ...defaultExportOptions, glossary: true };

/** Texts on their way out of the app: what, in which form, and how. */
export class Exports {
  /** What may be meant, the likeliest first. */
  reaches = $state.raw<readonly ExportReach[]>([]);
  #reach = $state(0);
  tag = $state<string | null>(null);
  form = $state<FormChoice>('markdown');
  #options = $state.raw<ExportOptions>(defaultExportOptions);
  /** How Markdown is divided this time; `null`: as the reader likes it. */
  #division = $state<FileDivision | null>(null);
  /** How many texts of how many are read, while files are made to be saved. */
  progress = $state.raw<{ readonly read: number; readonly of: number } | null>(null);
  #running = { isStopped: false };
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Begins with what may be meant; form and options stay as they were last. */
  begin(reaches: readonly ExportReach[]): void {
    this.reaches = reaches;
    this.#reach = 0;
    this.tag = null;
    // Chosen notes are one thing, whatever texts they stand in.
    const [first] = reaches;
    this.#division = first?.noteIds && first.textIds.length > 1 ? 'one' : null;
  }

  get reach(): ExportReach | null {
    const reach = this.reaches[this.#reach];
    return reach ? { ...reach, tag: this.tag } : null;
  }

  choose(reach: ExportReach): void {
    this.#reach = Math.max(0, this.reaches.indexOf(reach));
  }

  get options(): ExportOptions {
    return { ...this.#options, markdown: this.markdown };
  }

  /** Only what the form offers to choose: what was chosen for another stays with that. */
  get #heeded(): ExportOptions {
    const chosen = this.offered.heeds.map((option) => [option, this.#options[option]] as const);
    return { ...unchosen, ...Object.fromEntries(chosen), markdown: this.markdown };
  }

  set(change: Partial<Omit<ExportOptions, 'markdown'>>): void {
    this.#options = { ...this.#options, ...change };
  }

  get markdown(): MarkdownChoices {
    const { markdown } = this.#parts.preferences.current;
    return this.#division === null ? markdown : { ...markdown, files: this.#division };
  }

  async setMarkdown(change: Partial<MarkdownChoices>): Promise<void> {
    if (change.files !== undefined) this.#division = null;
    const { preferences } = this.#parts;
    await preferences.set({ markdown: { ...preferences.current.markdown, ...change } });
  }

  get offered(): OfferedForm {
    const found = formGroups.flatMap(({ forms }) => forms).find(({ form }) => form === this.form);
    if (!found) throw new Error(`No form is called ${this.form}.`);
    return found;
  }

  /** Every tag in use. */
  tags(): Promise<string[]> {
    return tags(this.#parts.database);
  }

  /** The first file as it would be now; empty where a form is not words, or nothing would be made. */
  async preview(): Promise<string> {
    const { form, reach } = this;
    if (form === 'pdf' || !reach || !this.offered.isWords) return '';
    return this.#firstOf(form, reach, this.#heeded);
  }

  /** What a template makes. Throws TemplateWrong. */
  async tried(template: string): Promise<string> {
    const { reach } = this;
    if (!reach) return '';
    const markdown = { ...this.markdown, preset: 'template', template } as const;
    return this.#firstOf('markdown', reach, { ...this.#heeded, markdown });
  }

  async #firstOf(form: FormId, scope: ExportScope, options: ExportOptions): Promise<string> {
    // Of a whole library its first text shows what the others will be like.
    const textIds = scope.noteIds === null ? scope.textIds.slice(0, 1) : scope.textIds;
    const made = this.#make(this.#parts.making, form, { ...scope, textIds }, options);
    for await (const { contents } of made) return typeof contents === 'string' ? contents : '';
    return '';
  }

  /**
   * Makes what was chosen, asks where, and writes: one file, or a folder of them.
   * @returns what there is to tell; `null` when the reader cancelled
   * @throws Refused when it cannot be made or written; what stood there is as it was
   */
  async save(): Promise<(() => string) | null> {
    const { reach, form } = this;
    if (!reach) return null;
    const files = await this.#watched(form === 'pdf' ? 'html' : form, reach);
    if (files === null) return null;
    const [only, ...others] = files;
    if (!only) throw new Refused(m.export_nothing());
    if (others.length > 0) return this.#saveSeveral(await this.#pages(files));
    const [file = only] = await this.#pages([only]);
    const isMerged = form === 'markdown';
    const name = await (isMerged ? this.#saveMerged(file) : this.#saveOne(file));
    if (name === null) return null;
    return () => (isMerged ? m.export_done({ name }) : m.export_file_done({ name }));
  }

  /** All files of a form. Throws Refused. */
  async files(form: FormId, scope: ExportScope, options: ExportOptions): Promise<MadeFile[]> {
    const files: MadeFile[] = [];
    const made = this.#make(this.#parts.quiet, form, scope, options);
    for await (const file of made) files.push(file);
    return files;
  }

  /**
   * Shows the print dialog for a text as a page.
   * @returns whether it was printed; not, when the reader cancelled
   */
  async print(textId: string): Promise<boolean> {
    const scope = { textIds: [textId], noteIds: null, tag: null };
    const [page] = await this.files('html', scope, this.options);
    return page ? this.#parts.desktop.print(String(page.contents)) : false;
  }

  /** Ends what is being made. */
  stop(): void {
    this.#running.isStopped = true;
    this.#parts.making.stop();
  }

  /** The same, telling how far it is; `null` when stopped. */
  async #watched(form: FormId, scope: ExportScope): Promise<MadeFile[] | null> {
    const of = scope.textIds.length;
    const running = { isStopped: false };
    this.#running = running;
    this.progress = { read: 0, of };
    const files: MadeFile[] = [];
    const tell = (read: number): void => {
      this.progress = { read, of };
    };
    try {
      const made = this.#make(this.#parts.making, form, scope, this.#heeded, tell);
      for await (const file of made) files.push(file);
      return running.isStopped ? null : files;
    } finally {
      this.progress = null;
    }
  }

  async *#make(
    making: ExportMaking,
    form: FormId,
    { textIds, noteIds, tag }: ExportScope,
    options: ExportOptions,
    tell?: (read: number) => void,
  ): AsyncGenerator<MadeFile> {
    const { preferences } = this.#parts;
    const words = exportWords(preferences.locale);
    const how = { options, words, at: new Date().toISOString() };
    try {
      yield* making.make(form, { textIds, noteIds, tag }, how, tell);
    } catch (error) {
      if (!(error instanceof TalkFailed)) throw error;
      throw new Refused(m.export_not_made({ form: this.offered.label(), reason: error.message }), {
        cause: error,
      });
    }
  }

  async #saveOne({ name, contents }: MadeFile): Promise<string | null> {
    const { desktop } = this.#parts;
    const place = await desktop.chooseSavePlace(name);
    if (!place) return null;
    const outcome = await desktop.writeSaveFile(place.token, contents);
    if (outcome.written) return place.name;
    throw new Refused(m.export_failed({ name: place.name, reason: outcome.reason }));
  }

  /** Into a folder; what stands there already under the same name is somebody’s and stays. */
  async #saveSeveral(files: readonly MadeFile[]): Promise<(() => string) | null> {
    const { desktop } = this.#parts;
    const folder = await desktop.chooseOutFolder();
    if (!folder) return null;
    const written = await desktop.writeOutFolder(
      folder.token,
      files.map(({ name, contents }) => ({ path: name, contents, expected: null })),
    );
    const failed = written.filter((one) => one.outcome === 'failed');
    const [first] = failed;
    const count = written.filter(({ outcome }) => outcome === 'written').length;
    const there = written.length - count - failed.length;
    const { name } = folder;
    return () =>
      [
        m.exported_files({ count, name }),
        there > 0 ? m.exported_there({ count: there }) : '',
        first
          ? m.exported_failed({ count: failed.length, path: first.path, reason: first.reason })
          : '',
      ]
        .filter(Boolean)
        .join(' ');
  }

  /** Over an older export only our region is replaced. */
  #saveMerged({ name, contents }: MadeFile): Promise<string | null> {
    return saveMarkdown(this.#parts.desktop, name.replace(/\.md$/u, ''), String(contents));
  }

  /** Printed by the system, where that is the form; else as they are. */
  async #pages(files: readonly MadeFile[]): Promise<MadeFile[]> {
    if (this.form !== 'pdf') return [...files];
    const pages: MadeFile[] = [];
    for (const { name, contents } of files) {
      const bytes = await this.#parts.desktop.pdfOf(String(contents));
      pages.push({ name: name.replace(/\.html$/u, '.pdf'), contents: bytes });
    }
    return pages;
  }
}
