import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** What a program that is not ours reads in a DOCX. Only tests read so. */
export interface ReadDocx {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
  readonly comments: ReadonlyMap<string, ReadComment>;
  /** Authors of tracked changes, in the order of the document. */
  readonly authors: readonly string[];
  /** Numbers of tracked changes. */
  readonly changes: readonly string[];
}

interface ReadParagraph {
  readonly style: string;
  /** As it reads when all changes are rejected. */
  readonly rejected: string;
  /** As it reads when all changes are accepted. */
  readonly accepted: string;
}

interface ReadComment {
  readonly author: string;
  readonly paragraphs: readonly string[];
  /** The words it lies on, whether deleted, inserted or kept; paragraphs parted by a line break. */
  readonly rejected: string;
  readonly accepted: string;
  /** How often it begins, ends and is referred to. */
  readonly marks: readonly [number, number, number];
}

/** Unpacks the archive with a library, and reads it. */
export async function readBack(bytes: Uint8Array): Promise<ReadDocx> {
  const parts: Record<string, string> = {};
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts[entry.filename] = await entry.getData(new TextWriter());
  }
  return readParts(parts);
}

/** Reads the XML in the parts, with a parser that is not ours: what is not well-formed throws. */
export function readParts(given: Readonly<Record<string, string>>): ReadDocx {
  const parts = new Map(Object.entries(given));
  for (const text of parts.values()) XmlDocument.fromString(text).dispose();
  const comments = rootOf(parts, 'word/comments.xml', (root) =>
    childrenOf(root).map((comment): [string, OpenComment] => [
      attribute(comment, 'id'),
      {
        author: attribute(comment, 'author'),
        paragraphs: childrenOf(comment).map((paragraph) => textOf(paragraph)),
        rejected: '',
        accepted: '',
        marks: [0, 0, 0],
      },
    ]),
  );
  const reading = new Reading(new Map(comments));
  if (reading.comments.size !== comments.length) throw new Error('Comments share a number.');
  rootOf(parts, 'word/document.xml', (root) => reading.read(root));
  const { paragraphs, authors, changes } = reading;
  return { parts, comments: reading.comments, paragraphs, authors, changes };
}

interface OpenComment extends ReadComment {
  rejected: string;
  accepted: string;
  readonly marks: [number, number, number];
}

class Reading {
  readonly comments: Map<string, OpenComment>;
  readonly paragraphs: { style: string; rejected: string; accepted: string }[] = [];
  readonly authors: string[] = [];
  readonly changes: string[] = [];
  readonly #open = new Set<OpenComment>();

  constructor(comments: Map<string, OpenComment>) {
    this.comments = comments;
  }

  read(element: XmlElement, inside: '' | 'ins' | 'del' = ''): void {
    for (const child of childrenOf(element)) {
      const { name } = child;
      if (name === 'p') {
        this.paragraphs.push({ style: styleOf(child), rejected: '', accepted: '' });
        for (const comment of this.#open) this.#add(comment, '\n', '');
      }
      this.#mark(child);
      if (name === 'ins' || name === 'del') {
        this.authors.push(attribute(child, 'author'));
        this.changes.push(attribute(child, 'id'));
        this.read(child, name);
      } else if (name === 'r') this.#run(child, inside);
      else this.read(child, inside);
    }
  }

  #run(element: XmlElement, inside: '' | 'ins' | 'del'): void {
    for (const child of childrenOf(element)) {
      this.#mark(child);
      const wrong = inside === 'del' ? 't' : 'delText';
      if (child.name === wrong) throw new Error(`${wrong} inside ${inside}`);
      const words = wordsOf(child);
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) this.#add(paragraph, words, inside);
      for (const comment of this.#open) this.#add(comment, words, inside);
    }
  }

  #add(to: { rejected: string; accepted: string }, words: string, inside: string): void {
    if (inside !== 'ins') to.rejected += words;
    if (inside !== 'del') to.accepted += words;
  }

  #mark(element: XmlElement): void {
    const index = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].indexOf(
      element.name,
    );
    if (index < 0) return;
    const comment = this.comments.get(attribute(element, 'id'));
    if (!comment) throw new Error(`No comment ${attribute(element, 'id')}`);
    comment.marks[index as 0 | 1 | 2]++;
    if (index === 0) this.#open.add(comment);
    if (index === 1 && !this.#open.delete(comment)) throw new Error('Ends before it begins.');
  }
}

const textOf = (element: XmlElement): string =>
  childrenOf(element)
    .map((child) => (child.name === 'r' ? childrenOf(child).map(wordsOf).join('') : ''))
    .join('');

/** ECMA-376, part 1, § 17.3.3. */
function wordsOf(element: XmlElement): string {
  if (element.name === 't' || element.name === 'delText') return element.content;
  return { br: '\n', cr: '\n', tab: '\t', softHyphen: '\u00ad' }[element.name] ?? '';
}

const styleOf = (paragraph: XmlElement): string =>
  childrenOf(paragraph)
    .filter(({ name }) => name === 'pPr')
    .flatMap(childrenOf)
    .filter(({ name }) => name === 'pStyle')
    .map((style) => attribute(style, 'val'))
    .join('');

const attribute = (element: XmlElement, name: string): string =>
  element.attr(name, 'w')?.value ?? '';

const childrenOf = (element: XmlElement): XmlElement[] =>
  element.find('*').filter((node) => node instanceof XmlElement);

function rootOf<T>(
  parts: ReadonlyMap<string, string>,
  name: string,
  read: (root: XmlElement) => T,
): T {
  const document = XmlDocument.fromString(parts.get(name) ?? '');
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}
