import type { Desktop } from '../../electron/bridge.ts';
import type { Annotation } from '../core/annotation.ts';
import { fileNameFor } from '../core/file-name.ts';
import { exportMarkdown, type MarkdownOptions } from '../core/markdown.ts';
import { mergeMarkdown } from '../core/markdown-region.ts';
import { compileTerms, occurrences } from '../core/occurrences.ts';
import { project, wordsOf, type Row } from '../core/row.ts';
import { asOwn, isShared, paragraphsIn } from '../core/term-scope.ts';
import type { Term } from '../core/term.ts';
import { otherSide } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { annotations, terms } from '../storage/reads.ts';
import type { OpenText } from './open-text.svelte.ts';
import { Refused } from './refused.ts';

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
      echo: (annotation) => echoedWords(annotation, byId),
      options,
    });
  }

  /**
   * Asks where, and writes. Over a file of this text only our region is replaced.
   * @returns the name of the file, or `null` when the reader cancelled
   * @throws Refused when the file cannot be written or was broken by hand; it is then as it was
   */
  async save(options: ExportOptions): Promise<string | null> {
    const exported = await this.markdown(options);
    const file = await this.#desktop.chooseSaveFile(`${fileNameFor(this.#open.text.title)}.md`);
    if (!file) return null;
    const merged = mergeMarkdown(file.existing, exported);
    if ('broken' in merged) {
      throw new Refused(m.export_broken({ name: file.name, line: merged.broken.line }));
    }
    const contents = 'foreign' in merged ? exported : merged.contents;
    const outcome = await this.#desktop.writeSaveFile(file.token, contents);
    if (!outcome.written) {
      throw new Refused(m.export_failed({ name: file.name, reason: outcome.reason }));
    }
    return file.name;
  }
}

/** A text’s own terms, and of the shared ones those that stand in it or are tied to it. */
function concerning(textId: string, glossary: readonly Term[], rows: readonly Row[]): Term[] {
  const matcher = compileTerms(glossary);
  const standing = new Set(
    rows.flatMap(({ cleaned }) => occurrences(cleaned, matcher).map(({ termId }) => termId)),
  );
  return glossary
    .filter((term) => !isShared(term) || standing.has(term.id) || paragraphsIn(term, textId)[0])
    .map((term) => asOwn(term, textId));
}

/** The words that stand on the other side of an annotation. */
function echoedWords(annotation: Annotation, rows: ReadonlyMap<string, Row>): string {
  return annotation.current
    .map((anchor) => {
      const row = rows.get(anchor.paragraphId);
      if (!row) return '';
      const { start, end } = project(row, annotation.side, anchor);
      return wordsOf(row, otherSide(annotation.side)).slice(start, end);
    })
    .join('\n');
}
