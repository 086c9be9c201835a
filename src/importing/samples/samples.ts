import type { Format } from '../../core/format.ts';
import { encodeAs } from '../encoding/encode-as.ts';
import { encodings } from '../encoding/encodings.ts';
import { joinBytes } from '../made-zip.ts';
import { makeBook, type Book } from './book.ts';
import { bookAsEpub } from './epub-sample.ts';
import { bookAsHtml, bookAsTei } from './markup-samples.ts';
import { bookAsDocx, bookAsOdt } from './office-samples.ts';
import { zipOf, type Part } from './parts.ts';
import { bookAsPdf } from './pdf-sample.ts';
import { bookAsMarkdown, bookAsSubtitles, bookAsText } from './plain-samples.ts';
import type { Random } from './random.ts';

/** A valid file of a format, made by chance. Only tests and the fuzzer make them. */
export interface Sample {
  readonly format: Format;
  readonly name: string;
  readonly book: Book;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of an archive, before they were packed. */
  readonly parts: readonly Part[] | null;
}

export async function makeSample(format: Format, random: Random): Promise<Sample> {
  const book = makeBook(random);
  const file = written[format](book, random);
  const about = { format, name: `knjiga.${extensions[format]}`, book };
  if (typeof file === 'string') return { ...about, bytes: utf8(file), parts: null };
  if (file instanceof Uint8Array) return { ...about, bytes: file, parts: null };
  return { ...about, bytes: await zipOf(file), parts: file };
}

export const extensions: Readonly<Record<Format, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  epub: 'epub',
  docx: 'docx',
  odt: 'odt',
  subtitles: 'srt',
  tei: 'xml',
  pdf: 'pdf',
};

type Written = string | Uint8Array<ArrayBuffer> | readonly Part[];

const written: Readonly<Record<Format, (book: Book, random: Random) => Written>> = {
  text: (book, random) => inSomeEncoding(bookAsText(book), random),
  markdown: bookAsMarkdown,
  html: bookAsHtml,
  epub: bookAsEpub,
  docx: bookAsDocx,
  odt: bookAsOdt,
  subtitles: (book, random) => bookAsSubtitles(book, random.once(2)),
  tei: bookAsTei,
  pdf: (book) => bookAsPdf(book),
};

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** In an encoding by chance, if that has all its letters. */
function inSomeEncoding(text: string, random: Random): Uint8Array<ArrayBuffer> {
  const encoding = random.one(encodings);
  const bytes = encodeAs(encoding, encoding.startsWith('utf-16') ? `\ufeff${text}` : text);
  return bytes === null ? utf8(text) : joinBytes([bytes]);
}
