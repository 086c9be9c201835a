import type { Archive, TextRows } from '../src/exchange/archive/archive.ts';
import { archiveExtension } from '../src/exchange/archive/archive-format.ts';
import { rowsOfText } from '../src/core/whole-text.ts';
import { scriptOf } from '../src/core/script.ts';
import type { Block, ImportedDocument } from '../src/importing/document.ts';
import { importFile } from './import-file.ts';
import { importArguments } from './import-options.ts';
import { openArchive } from './open-archive.ts';
import { writeOut } from './write-out.ts';

/** `import FILE`: what a file of any format holds, as the library would read it. */
export async function importVerb(args: string[]): Promise<boolean> {
  const asked = importArguments(args);
  const output = asked.file.toLowerCase().endsWith(`.${archiveExtension}`)
    ? ofArchive(await openArchive(asked.file), asked.json)
    : await ofDocument(asked);
  await writeOut(output, undefined, new Set());
  return true;
}

async function ofDocument({
  file,
  json,
  tidy,
  encoding,
}: ReturnType<typeof importArguments>): Promise<string> {
  const document = await importFile(file, { tidy, ...(encoding && { encoding }) });
  return json ? inJson(document) : inText(document);
}

const ofArchive = ({ texts }: Archive, isJson: boolean): string =>
  isJson
    ? `${JSON.stringify({ format: archiveExtension, texts: texts.map(aboutText) }, null, 2)}\n`
    : texts.map((rows) => `${listed(rows)}\n`).join('');

/** A line: id, title and author, and how much of what there is. */
function listed({ text, paragraphs, corrections, annotations, terms }: TextRows): string {
  const counts = [
    [paragraphs, 'paragraphs'],
    [corrections, 'corrections'],
    [annotations, 'notes'],
    [terms, 'terms'],
  ] as const;
  const about = [text.title, text.author].filter(Boolean).join(', ');
  return `${text.id}  ${about}: ${counts.map(([rows, name]) => `${name} ${rows.length}`).join(', ')}`;
}

function aboutText({ text, paragraphs, corrections, annotations, terms }: TextRows) {
  const { id, title, author, language, script, encoding } = text;
  const rows = rowsOfText({ text, paragraphs, corrections });
  return {
    id,
    title,
    author,
    language,
    script,
    encoding,
    paragraphs: rows.map(({ id: paragraphId, kind, original, cleaned }) => ({
      id: paragraphId,
      kind,
      text: original,
      cleaned,
    })),
    corrections,
    annotations,
    terms,
  };
}

const inText = ({ blocks }: ImportedDocument): string =>
  blocks
    .filter(({ text }) => text !== '')
    .map(({ text }) => `${text}\n`)
    .join('\n');

function inJson({ blocks, corrected, report, ...about }: ImportedDocument): string {
  const { title, author, language, encoding, format } = about;
  const script = scriptOf(blocks.map(({ text }) => text).join('\n'));
  const paragraphs = blocks.map((block, place) => ({
    ...paragraphOf(block),
    ...(corrected && { corrected: corrected[place] }),
  }));
  const all = { title, author, language, script, encoding, format, paragraphs, report };
  return `${JSON.stringify(all, null, 2)}\n`;
}

const paragraphOf = ({ kind, text, level, styles }: Block) => ({
  kind,
  text,
  ...(level > 0 && { level }),
  ...(styles.length > 0 && { styles }),
});
