import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Format } from '../src/core/format.ts';
import { splitParagraphs } from '../src/core/paragraphs.ts';
import type { Paragraph } from '../src/core/text.ts';
import { importBytes } from '../src/importing/import-bytes.ts';
import { recognise } from '../src/importing/recognise.ts';
import { importing } from './import-file.ts';
import { readBytes, readText, type Source } from './read-file.ts';

/** A file to be cleaned, cut into paragraphs. */
export interface CutSource extends Source {
  readonly lead: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What is written as plain text (Markdown and subtitles too) comes unit for unit, so that its signs
 * come back; of other formats their words.
 * @throws BadInput when there is no text in the file
 */
export async function readSource(file: string): Promise<CutSource> {
  const bytes = await readBytes(file);
  const name = path.basename(file);
  const head = (): string => new TextDecoder().decode(bytes.subarray(0, 4096));
  const format = await importing(file, () => recognise(name, bytes, head));
  if (plain.has(format)) {
    const source = await readText(file);
    return { ...source, ...splitParagraphs(source.text) };
  }
  const { blocks, encoding } = await importing(file, () =>
    importBytes(name, bytes, { tidy: true }),
  );
  const paragraphs = blocks.map(({ text, tail }, place) => ({
    id: `p${place + 1}`,
    ordinal: place + 1,
    original: text,
    tail,
  }));
  const text = paragraphs.map(({ original, tail }) => original + tail).join('');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, encoding, sha256, lead: '', paragraphs };
}

const plain: ReadonlySet<Format> = new Set(['text', 'markdown', 'subtitles']);
