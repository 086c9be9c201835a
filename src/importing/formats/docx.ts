import { refuseCompound } from '../compound-file.ts';
import { gatherFootnotes } from '../docx/gather-notes.ts';
import { packed, readParts, type DocxParts } from '../docx/parts.ts';
import { docxRoles, idPrefix } from '../docx/roles.ts';
import { styleMapOf } from '../docx/style-map.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import { oneLine } from '../markup/document-facts.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { readXml } from '../markup/read-xml.ts';
import { Steps } from '../steps.ts';
import { ImportTrouble } from '../trouble.ts';
import { openArchive } from '../zip.ts';

/** Reads a Word document. Words deleted in tracked changes are left out, inserted ones are kept. */
export async function importDocx(
  bytes: Uint8Array,
  { progress }: ImportContext,
): Promise<FormatResult> {
  refuseCompound(bytes);
  const steps = new Steps();
  const parts = await readParts(await openArchive(bytes), steps);
  if (parts.size === 0) throw new ImportTrouble('damaged');
  progress(0.2);
  const html = await htmlOf(parts);
  progress(0.8);
  const builder = new BlockBuilder(docxRoles, steps);
  readMarkup(html, 'html', builder, (share) => progress(0.8 + share * 0.2));
  const blocks = assemble(gatherFootnotes(builder.take()));
  return { ...factsOf(parts), blocks, report: steps.list() };
}

async function htmlOf(parts: DocxParts): Promise<string> {
  const bytes = await packed(parts);
  const { default: mammoth } = await import('mammoth');
  try {
    // In Node it reads the one, in a browser the other.
    const input: unknown = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
    const result = await mammoth.convertToHtml(
      input as Parameters<typeof mammoth.convertToHtml>[0],
      {
        styleMap: styleMapOf(parts.get('word/styles.xml') ?? ''),
        includeEmbeddedStyleMap: false,
        idPrefix,
        // Never read: it is enough to know that there was one.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return result.value;
  } catch (error) {
    // Whatever it stumbles over is in the file: parts that are missing or are not XML.
    throw new ImportTrouble('damaged', error instanceof Error ? oneLine(error.message) : '');
  }
}

function factsOf(parts: DocxParts): Pick<FormatResult, 'title' | 'author' | 'language'> {
  const facts = { title: '', creator: '', language: '' };
  readXml(parts.get('docProps/core.xml') ?? '', ({ name, words }) => {
    if (name in facts) facts[name as keyof typeof facts] ||= oneLine(words);
  });
  // The language of the styles is that of the program it was written with, more often than not.
  return { title: facts.title, author: facts.creator, language: facts.language };
}
