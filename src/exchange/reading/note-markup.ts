import { parseAddress, type ParagraphAddress } from '../../core/address.ts';
import { readMarkdown, type Block, type Inline } from '../markdown-tree.ts';
import { xmlText } from '../xml.ts';
import { outwardAddress, type Links } from './links.ts';
import { element, empty, worded } from './markup.ts';

/** A note, written in Markdown, as elements; nothing for an empty one. */
export const noteMarkup = (note: string, links: Links): string =>
  blocksMarkup(readMarkdown(note), links);

const blocksMarkup = (blocks: readonly Block[], links: Links): string =>
  blocks.map((block) => blockMarkup(block, links)).join('');

const containers = {
  quote: 'blockquote',
  list: 'ul',
  item: 'li',
  row: 'tr',
  cell: 'td',
} as const;

function blockMarkup(block: Block, links: Links): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, inlineMarkup(block.words, links));
    case 'heading':
      // No heading of the document: it would stand among those of the text.
      return element('p', { class: 'heading' }, inlineMarkup(block.words, links));
    case 'code':
      return element('pre', {}, worded('code', {}, block.text));
    case 'rule':
      return empty('hr');
    case 'numbered': {
      const start = block.start === 1 ? null : block.start;
      return element('ol', { start }, blocksMarkup(block.blocks, links));
    }
    case 'table':
      return element('table', {}, element('tbody', {}, blocksMarkup(block.blocks, links)));
    case 'quote':
    case 'list':
    case 'item':
    case 'row':
    case 'cell':
      return element(containers[block.kind], {}, blocksMarkup(block.blocks, links));
  }
}

const inlineMarkup = (words: readonly Inline[], links: Links): string =>
  words.map((word) => wordMarkup(word, links)).join('');

const spans = { strong: 'strong', em: 'em', struck: 's' } as const;

function wordMarkup(word: Inline, links: Links): string {
  switch (word.kind) {
    case 'text':
      return xmlText(word.text);
    case 'code':
      return worded('code', {}, word.text);
    case 'break':
      return empty('br');
    case 'link':
      return linkMarkup(outwardAddress(word.address), word, links);
    case 'passage': {
      const passage = parseAddress(word.address);
      return linkMarkup(passage && passageAddress(passage, word.address, links), word, links);
    }
    case 'strong':
    case 'em':
    case 'struck':
      return element(spans[word.kind], {}, inlineMarkup(word.words, links));
  }
}

/** Within the document when the passage is in it; else back into the library, if that can be. */
function passageAddress(
  { paragraphId, annotationId }: ParagraphAddress,
  address: string,
  links: Links,
): string | null {
  const note = annotationId === null ? null : links.toNote(annotationId);
  return note ?? links.toParagraph(paragraphId) ?? (links.leadsHome ? address : null);
}

/** A link; where it cannot lead anywhere, its words and the address as it was typed. */
function linkMarkup(
  href: string | null,
  { address, words }: Extract<Inline, { address: string }>,
  links: Links,
): string {
  const inside = words.length > 0 ? inlineMarkup(words, links) : xmlText(address);
  if (href !== null) {
    const rel = href.startsWith('#') ? null : 'noopener noreferrer';
    return element('a', { href, rel }, inside);
  }
  return words.length > 0 ? `${inside} (${xmlText(address)})` : inside;
}
