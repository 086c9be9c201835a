import type { Desktop } from '../../electron/bridge.ts';
import { exportMarkdown, type MarkdownOptions } from '../core/markdown.ts';
import { concerning } from '../core/concerning.ts';
import { passageOf } from '../core/passage.ts';
import type { Database } from '../storage/database.ts';
import { annotations, terms } from '../storage/reads.ts';
import type { OpenText } from './open-text.svelte.ts';
import { saveMarkdown } from './save-markdown.ts';

export type ExportOptions = Pick<
  MarkdownOptions,
  'preset' | 'glossary' | 'quoteBoth' | 'bareHighlights'
>;

/** The notes of the open text as Markdown. */
export class Exporting {
  options = $state.raw<ExportOptions>({
    preset: 'obsidian',
    glossary: false,
    quoteBoth: false,
    bareHighlights: true,
  });
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #desktop: Pick<Desktop, 'chooseSaveFile' | 'writeSaveFile'>;

  constructor(
    open: OpenText,
    database: Database,
    desktop: Pick<Desktop, 'chooseSaveFile' | 'writeSaveFile'>,
  ) {
    this.#open = open;
    this.#database = database;
    this.#desktop = desktop;
  }

  /** The Markdown, read from the store and not from what happens to be on screen. */
  async markdown(options: ExportOptions): Promise<string> {
    const { text } = this.#open;
    const [notes, glossary, rows] = await Promise.all([
      annotations(this.#database, text.id),
      options.glossary ? terms(this.#database, text.id) : [],
      this.#open.allRows(),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return exportMarkdown({
      text,
      annotations: notes,
      terms: concerning(text.id, glossary, rows),
      ordinals: (id) => byId.get(id)?.ordinal ?? 0,
      passage: (annotation, side) =>
        passageOf(annotation, side, { rows: byId, context: 'none', script: null }),
      options,
    });
  }

  /**
   * Asks where, and writes.
   * @returns the name of the file, or `null` when the reader cancelled
   */
  async save(options: ExportOptions): Promise<string | null> {
    return saveMarkdown(this.#desktop, this.#open.text.title, await this.markdown(options));
  }
}
