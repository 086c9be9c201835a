import { fileNameFor } from '../core/file-name.ts';
import { exportMarkdown } from '../core/markdown.ts';
import { freeName } from '../exchange/each-text.ts';
import type { ExportWords } from '../exchange/export-words.ts';
import type { Database } from '../storage/database.ts';
import { wholeText } from '../storage/whole-text.ts';

/** A Markdown file as it would be exported. */
export interface VaultFile {
  readonly name: string;
  readonly contents: string;
}

/** One file for each text. */
export async function filesOfTexts(
  database: Database,
  textIds: readonly string[],
  labels: ExportWords,
): Promise<VaultFile[]> {
  const taken = new Set<string>();
  const files: VaultFile[] = [];
  for (const id of textIds) {
    const whole = await wholeText(database, id);
    if (!whole) continue;
    const ordinals = new Map(whole.paragraphs.map((one) => [one.id, one.ordinal]));
    const contents = exportMarkdown({
      text: whole.text,
      annotations: whole.annotations,
      terms: [],
      ordinals: (paragraphId) => ordinals.get(paragraphId) ?? 0,
      options: { preset: 'obsidian', glossary: false, quoteBoth: false, bareHighlights: true },
      labels,
    });
    files.push({ name: `${freeName(fileNameFor(whole.text.title), taken)}.md`, contents });
  }
  return files;
}
