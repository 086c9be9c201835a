import type { Format } from '../../src/core/format.ts';
import { limits } from '../../src/importing/limits.ts';
import { makeBook } from '../../src/importing/samples/book.ts';
import { bookAsEpub } from '../../src/importing/samples/epub-sample.ts';
import { bookAsDocx, bookAsOdt } from '../../src/importing/samples/office-samples.ts';
import { zipOf, type Part } from '../../src/importing/samples/parts.ts';
import { Random } from '../../src/importing/samples/random.ts';
import type { Input } from './inputs.ts';

interface LargeFile {
  readonly what: string;
  readonly make: () => Promise<Input>;
}

const size = limits.file;
const cue = '1\n00:00:01,000 --> 00:00:02,000\n';
const sentence = 'Кад је сунце зашло за брдо, у кући више нико није говорио. ';
const filled = (piece: string, bytes: number): string =>
  piece.repeat(Math.floor(bytes / new TextEncoder().encode(piece).length));
const book = makeBook(new Random(1));

/** Files as large as are let in, in the shapes that are hardest to read. */
export const largeFiles: readonly LargeFile[] = [
  plain('text', 'one line', 'x.txt', () => filled(sentence, size)),
  plain('text', 'one word', 'x.txt', () => filled('а', size)),
  plain('text', 'short lines', 'x.txt', () => filled('реч\n', size)),
  plain('text', 'no words', 'x.txt', () => `реч${filled('\n', size - 6)}`),
  plain('markdown', 'one line', 'x.md', () => filled(sentence, size)),
  plain('markdown', 'short paragraphs', 'x.md', () => filled('реч\n\n', size)),
  plain('markdown', 'signs', 'x.md', () => filled('[*_`>', size)),
  plain('subtitles', 'one line', 'x.srt', () => `${cue}${filled(sentence, size - 99)}`),
  plain('subtitles', 'short cues', 'x.srt', () => filled(`${cue}реч\n\n`, size)),
  plain('html', 'one line', 'x.html', () => `<html><p>${filled(sentence, size - 99)}`),
  plain('html', 'short paragraphs', 'x.html', () => `<html>${filled('<p>реч', size - 99)}`),
  plain('html', 'tags', 'x.html', () => `<html>реч${filled('<b>', size - 99)}`),
  plain('tei', 'one line', 'x.xml', () => `<TEI><text><p>${filled(sentence, size - 99)}</p>`),
  archive('epub', bookAsEpub(book), 'chapter1.xhtml', '<p>'),
  archive('odt', bookAsOdt(book), 'content.xml', '<text:p>'),
  archive('docx', bookAsDocx(book), 'word/document.xml', '<w:t xml:space="preserve">'),
];

function plain(format: Format, what: string, name: string, write: () => string): LargeFile {
  const make = (): Promise<Input> => {
    const bytes = new TextEncoder().encode(write());
    return Promise.resolve({ format, name, bytes, options: { tidy: true } });
  };
  return { what: `${format}, ${what}`, make };
}

/** Paragraphs as in a real file, over and over; not packed, or they would be refused for a bomb. */
function archive(
  format: Format,
  parts: readonly Part[],
  mainPart: string,
  opening: string,
): LargeFile {
  const make = async (): Promise<Input> => {
    const others = parts.map((part) => {
      if (!part.name.endsWith(mainPart)) return part;
      const [head = '', ...rest] = String(part.content).split(opening);
      const pieces = rest.slice(0, -1).map((piece) => opening + piece);
      const content = `${head}${filled(pieces.join(''), size * 0.9)}${opening}${rest.at(-1) ?? ''}`;
      return { ...part, content, isStored: true };
    });
    return { format, name: 'x', bytes: await zipOf(others), options: { tidy: true } };
  };
  return { what: `${format}, paragraphs`, make };
}
