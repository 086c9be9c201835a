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

/** Goes through the elements of a document in the order in which they end. */
export function readXml(text: string, take: (element: XmlElement) => void): void {
  const open: { element: Element; name: string; words: string }[] = [];
  readMarkup(text, 'xml', {
    open: (element) => open.push({ element, name: localName(element.name), words: '' }),
    words: (words) => {
      const inner = open.at(-1);
      if (inner) inner.words += words;
    },
    close: () => {
      const ended = open.pop();
      if (!ended) return;
      const outer = open.at(-1);
      if (outer) outer.words += ended.words;
      const { name, words, element } = ended;
      take({ name, words, attributes: element.attributes, path: open.map((each) => each.name) });
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
