import type { ParagraphKind } from '../../core/structure.ts';
import type { Paragraph } from '../../core/text.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, elementsOf, type XmlNode } from '../xml-tree.ts';
import type { Features } from './read-features.ts';
import { paragraphIdOf } from './ids.ts';
import { readInline, type ReadChoice } from './read-inline.ts';
import { wordsOf } from './read-words.ts';

export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly choices: readonly ReadChoice[];
}

/**
 * The paragraphs of `body`, in order.
 * @param pointedAt the feature structure a pointer leads to
 * @throws ReadTrouble when one has no id or no number, or two have one id
 */
export function readBody(
  body: XmlNode,
  pointedAt: (pointer: string | undefined) => Features | undefined,
): ReadParagraph[] {
  const found: ReadParagraph[] = [];
  const taken = new Set<string>();
  const add = (node: XmlNode, kind: ParagraphKind, said: number | undefined): void => {
    const content = contentOf(node);
    if (node.attributes['xml:id'] === undefined && isBlank(content)) return;
    const read = readParagraph(node, content, kind, said, pointedAt);
    const { id } = read.paragraph;
    if (taken.has(id)) throw new ReadTrouble('twice', node.line, id);
    taken.add(id);
    found.push(read);
  };
  const walk = (node: XmlNode, division: number, depth: number): void => {
    const { name } = node;
    if (name === 'head' && !node.attributes['xml:id'] && isBlank(node.children)) return;
    switch (name) {
      case 'div':
        for (const child of elementsOf(node)) walk(child, levelOf(node), depth);
        return;
      case 'list':
        for (const child of elementsOf(node)) walk(child, division, depth + 1);
        return;
      case 'item':
        add(node, 'item', depth);
        for (const list of childrenOf(node, 'list')) walk(list, division, depth);
        return;
      case 'figure':
        for (const child of childrenOf(node, 'head')) add(child, 'caption', undefined);
        return;
      case 'table':
      case 'row':
        for (const child of elementsOf(node)) walk(child, division, depth);
        return;
      case 'head':
        add(node, 'heading', division);
        return;
      case 'ab':
        add(node, node.attributes.type === 'cue' ? 'cue' : 'code', undefined);
        return;
      default: {
        const kind = kinds.get(name);
        if (kind) add(node, kind, undefined);
        else if (!isBlank(node.children)) throw new ReadTrouble('value', node.line, name);
      }
    }
  };
  for (const child of elementsOf(body)) walk(child, 0, 0);
  return found;
}

const kinds: ReadonlyMap<string, ParagraphKind> = new Map([
  ['p', 'prose'],
  ['quote', 'quote'],
  ['lg', 'verse'],
  ['l', 'verse'],
  ['note', 'note'],
  ['cell', 'table'],
]);

function readParagraph(
  node: XmlNode,
  content: readonly (XmlNode | string)[],
  kind: ParagraphKind,
  said: number | undefined,
  pointedAt: (pointer: string | undefined) => Features | undefined,
): ReadParagraph {
  const { attributes, line } = node;
  const id = paragraphIdOf(attributes['xml:id'], line);
  const ordinal = Number(attributes.n ?? NaN);
  if (!Number.isSafeInteger(ordinal)) throw new ReadTrouble('value', line, 'n');
  const traits = pointedAt(attributes.ana);
  const { original, styles, choices } = readInline(content, (reference) =>
    addressOf(reference, pointedAt),
  );
  const level = traits?.has('level') ? (traits.countOrNull('level') ?? undefined) : said;
  const paragraph: Paragraph = {
    id,
    ordinal,
    original,
    tail: traits?.has('tail') ? traits.words('tail') : '\n',
    ...(kind === 'prose' ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(styles.length === 0 ? {} : { styles }),
  };
  return { paragraph, choices };
}

/** Of an item without the lists in it; of a stanza its lines with line breaks between. */
function contentOf(node: XmlNode): readonly (XmlNode | string)[] {
  if (node.name === 'item') {
    const list = node.children.findIndex((one) => typeof one !== 'string' && one.name === 'list');
    return list === -1 ? node.children : node.children.slice(0, list);
  }
  if (node.name !== 'lg') return node.children;
  return childrenOf(node, 'l').flatMap((verse, place) =>
    place === 0 ? [verse] : [lineBreak(verse.line), verse],
  );
}

const lineBreak = (line: number): XmlNode => ({ name: 'lb', attributes: {}, children: [], line });

const isBlank = (nodes: readonly (XmlNode | string)[]): boolean =>
  nodes.every((one) => (typeof one === 'string' ? one : wordsOf(one)).trim() === '');

function levelOf({ attributes, line }: XmlNode): number {
  const level = Number(attributes.n ?? NaN);
  if (!Number.isSafeInteger(level) || level < 0) throw new ReadTrouble('value', line, 'n');
  return level;
}

function addressOf(
  { target, ana, type }: XmlNode['attributes'],
  pointedAt: (pointer: string | undefined) => Features | undefined,
): string | undefined {
  if (target === undefined) return pointedAt(ana)?.words('to');
  return type === 'note' ? target.replace(/^#_?/, '') : target;
}
