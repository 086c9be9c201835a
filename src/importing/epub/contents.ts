import { oneLine } from '../markup/document-facts.ts';
import { localName } from '../markup/read-xml.ts';
import { readMarkup, type Receiver } from '../markup/read-markup.ts';
import { entryName, fragmentOf } from './entry-name.ts';

/** A line of a table of contents. */
export interface ContentsLine {
  readonly entry: string;
  /** Id in that entry; empty when the line means all of it. */
  readonly id: string;
  readonly label: string;
  /** From 1. */
  readonly level: number;
}

/** The first table of contents of an EPUB 3 navigation document. */
export function readNav(text: string, name: string): ContentsLine[] {
  const lines: ContentsLine[] = [];
  let isToc = false;
  let depth = 0;
  let link: { address: string; label: string } | null = null;
  readMarkup(text, 'xhtml', {
    open: ({ name: element, attributes }) => {
      if (element === 'nav') isToc = (attributes['epub:type'] ?? 'toc').includes('toc');
      if (element === 'ol' && isToc) depth++;
      if (element === 'a' && isToc) link = { address: attributes.href ?? '', label: '' };
    },
    words: (words) => {
      if (link) link.label += words;
    },
    close: (element) => {
      if (element === 'nav') isToc = false;
      if (element === 'ol' && isToc) depth--;
      if (element !== 'a' || !link) return;
      lines.push(...lineOf(name, link.address, link.label, depth));
      link = null;
    },
  });
  return lines;
}

/** The navigation map of EPUB 2. */
export function readNcx(text: string, name: string): ContentsLine[] {
  const lines: ContentsLine[] = [];
  const open: string[] = [];
  let label = '';
  const receiver: Receiver = {
    open: ({ name: prefixed, attributes }) => {
      const element = localName(prefixed);
      open.push(element);
      if (element === 'navLabel') label = '';
      if (element === 'content' && open.includes('navMap')) {
        const level = open.filter((each) => each === 'navPoint').length;
        lines.push(...lineOf(name, attributes.src ?? '', label, level));
      }
    },
    words: (words) => {
      if (open.includes('navLabel')) label += words;
    },
    close: () => {
      open.pop();
    },
  };
  readMarkup(text, 'xml', receiver);
  return lines;
}

function lineOf(name: string, address: string, label: string, level: number): ContentsLine[] {
  const entry = entryName(name, address);
  const words = oneLine(label);
  if (entry === null || words === '') return [];
  return [{ entry, id: fragmentOf(address), label: words, level: Math.min(6, Math.max(1, level)) }];
}
