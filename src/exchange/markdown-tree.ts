import MarkdownIt from 'markdown-it';
import { parseAddress } from '../core/address.ts';

/** What a note may hold once it is read: typed blocks and words, never HTML. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly words: readonly Inline[] }
  | { readonly kind: Container; readonly blocks: readonly Block[] }
  | { readonly kind: 'numbered'; readonly start: number; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** A table holds rows, a row cells. */
type Container = 'quote' | 'item' | 'list' | 'table' | 'row' | 'cell';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'struck'; readonly words: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly words: readonly Inline[] }
  /** Leads to a passage of the library; without words when only the address was written. */
  | { readonly kind: 'passage'; readonly address: string; readonly words: readonly Inline[] }
  | { readonly kind: 'break' };

type Token = ReturnType<MarkdownIt['parse']>[number];

let made: MarkdownIt | undefined;

/** Made when it is first needed: it takes longer than what a start does besides. */
const reader = (): MarkdownIt => (made ??= newReader());

function newReader(): MarkdownIt {
  const fresh = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('image');
  fresh.validateLink = (address) => mayBeLink.test(address);
  return fresh;
}

/** Pages, letters and passages of ours; anything else stands there as it was typed. */
const mayBeLink = /^(?:https?:|mailto:|uporedo:)/iu;

/** Reads Markdown. Raw HTML in it is text; addresses a link must not have leave plain text. */
export const readMarkdown = (source: string): Block[] =>
  blocks(reader().parse(source, {})[Symbol.iterator]());

const containers: Record<string, Container> = {
  blockquote_open: 'quote',
  list_item_open: 'item',
  bullet_list_open: 'list',
  table_open: 'table',
  tr_open: 'row',
  th_open: 'cell',
  td_open: 'cell',
};

/** What holds blocks that are taken as if they stood in its place. */
const seenThrough = new Set(['paragraph_open', 'thead_open', 'tbody_open']);

const spans: Record<string, 'strong' | 'em' | 'struck'> = {
  strong_open: 'strong',
  em_open: 'em',
  s_open: 'struck',
};

/** Blocks up to the closing token of their container, or the end. */
function blocks(tokens: Iterator<Token>): Block[] {
  const found: Block[] = [];
  for (let token = tokens.next(); !token.done; token = tokens.next()) {
    const { type, content, children } = token.value;
    const container = containers[type];
    if (container) found.push({ kind: container, blocks: blocks(tokens) });
    else if (type === 'ordered_list_open') {
      const start = Number(token.value.attrGet('start') ?? 1);
      found.push({ kind: 'numbered', start, blocks: blocks(tokens) });
    } else if (type === 'inline') {
      found.push({ kind: 'paragraph', words: inlines((children ?? [])[Symbol.iterator]()) });
    } else if (type === 'heading_open') {
      const [words] = blocks(tokens);
      if (words?.kind === 'paragraph') found.push({ ...words, kind: 'heading' });
    } else if (seenThrough.has(type)) found.push(...blocks(tokens));
    else if (type === 'fence' || type === 'code_block') {
      found.push({ kind: 'code', text: besideFence(token.value.info) + content });
    } else if (type === 'hr') found.push({ kind: 'rule' });
    else if (type.endsWith('_close')) return found;
  }
  return found;
}

/** Words on the line of a fence that cannot be the name of a language are code too. */
const besideFence = (info: string): string =>
  /^[\w+#.-]*$/.test(info.trim()) ? '' : `${info.trim()}\n`;

function inlines(tokens: Iterator<Token>): Inline[] {
  const found: Inline[] = [];
  for (let token = tokens.next(); !token.done; token = tokens.next()) {
    const { type, content } = token.value;
    const span = spans[type];
    if (span) found.push({ kind: span, words: inlines(tokens) });
    else if (type === 'link_open') {
      const address = token.value.attrGet('href') ?? '';
      const kind = parseAddress(address) ? 'passage' : 'link';
      found.push({ kind, address, words: inlines(tokens) });
    } else if (type === 'softbreak' || type === 'hardbreak') found.push({ kind: 'break' });
    else if (type === 'code_inline') found.push({ kind: 'code', text: content });
    else if (type.endsWith('_close')) return found;
    else if (content) found.push(...withPassages(content));
  }
  return found;
}

/** Words in which addresses of passages stand bare. */
function withPassages(words: string): Inline[] {
  return words.split(bare).flatMap((part): Inline[] => {
    if (part === '') return [];
    if (parseAddress(part)) return [{ kind: 'passage', address: part, words: [] }];
    return [{ kind: 'text', text: part }];
  });
}

const bare = /(?<![^\s(<„“"])(uporedo:\/\/text\/[a-z0-9-]+\/p\/[a-z0-9-]+(?:\?a=[a-z0-9-]+)?)/u;
