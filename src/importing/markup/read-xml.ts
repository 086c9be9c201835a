import { ImportTrouble } from '../trouble.ts';
import type { Archive } from '../zip.ts';
import { decodeMarkup } from './decode-markup.ts';
import { readMarkup, type Element } from './read-markup.ts';

/** An element of a small document, its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Element['attributes'];
  /** Names of the elements it is in, outermost first. */
  readonly path: readonly string[];
  /** All words in it. */
  readonly words: string;
}

/** Goes through the elements of a document in the order in which they end; `path` is only lent. */
export function readXml(text: string, take: (element: XmlElement) => void): void {
  const open: { readonly attributes: Element['attributes']; words: string }[] = [];
  const path: string[] = [];
  readMarkup(text, 'xml', {
    open: ({ name, attributes }) => {
      open.push({ attributes, words: '' });
      path.push(localName(name));
    },
    words: (words) => {
      const inner = open.at(-1);
      if (inner) inner.words += words;
    },
    close: () => {
      const ended = open.pop();
      const name = path.pop();
      if (ended === undefined || name === undefined) return;
      const outer = open.at(-1);
      if (outer) outer.words += ended.words;
      take({ ...ended, name, path });
    },
  });
}

/** The name without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The text of an entry, `null` when there is none. */
export async function textOf(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.read(name);
  return bytes && decodeMarkup(bytes).text;
}

/** The text of an entry without which the file is nothing. */
export async function textOfNeeded(archive: Archive, name: string): Promise<string> {
  const text = await textOf(archive, name);
  if (text === null) throw new ImportTrouble('damaged', name);
  return text;
}
