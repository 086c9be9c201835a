import { scriptOf } from '../src/core/script.ts';
import type { Block, ImportedDocument } from '../src/importing/document.ts';
import { importFile } from './import-file.ts';
import { importArguments } from './import-options.ts';
import { writeOut } from './write-out.ts';

/** `import FILE`: what a file of any format holds, as the library would read it. */
export async function importVerb(args: string[]): Promise<boolean> {
  const { file, json, tidy, encoding } = importArguments(args);
  const document = await importFile(file, { tidy, ...(encoding && { encoding }) });
  await writeOut(json ? inJson(document) : inText(document), undefined, new Set());
  return true;
}

const inText = ({ blocks }: ImportedDocument): string =>
  blocks.map(({ text }) => `${text}\n`).join('\n');

function inJson({ blocks, report, ...about }: ImportedDocument): string {
  const { title, author, language, encoding, format } = about;
  const script = scriptOf(blocks.map(({ text }) => text).join('\n'));
  const paragraphs = blocks.map(paragraphOf);
  const all = { title, author, language, script, encoding, format, paragraphs, report };
  return `${JSON.stringify(all, null, 2)}\n`;
}

const paragraphOf = ({ kind, text, level, styles }: Block) => ({
  kind,
  text,
  ...(level > 0 && { level }),
  ...(styles.length > 0 && { styles }),
});
