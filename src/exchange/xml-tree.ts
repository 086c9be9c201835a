import { Parser } from 'htmlparser2';
import { ReadTrouble } from './read-trouble.ts';

/** An element of a document that was read whole, its name without a prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  /** 1-based line its tag begins in. */
  readonly line: number;
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

/**
 * Reads XML whole. Line ends become LF (XML 1.0, § 2.11); entities that a document declares are never
 * expanded.
 * @returns the outermost element
 * @throws ReadTrouble when it is not well-formed, declares entities, or is nested beyond all sense
 */
export function readXmlTree(text: string): XmlNode {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lineAt = linesOf(source);
  const open: OpenNode[] = [];
  let root: XmlNode | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const line = lineAt(parser.startIndex);
        if (open.length === deepest) throw new ReadTrouble('too-deep', line);
        if (open.length === 0 && root) throw new ReadTrouble('not-xml', line, name);
        const node: OpenNode = { name: localName(name), attributes, children: [], line };
        open.at(-1)?.children.push(node);
        root ??= node;
        open.push(node);
      },
      ontext: (words) => {
        const children = open.at(-1)?.children;
        if (!children) {
          if (words.trim() !== '') throw new ReadTrouble('not-xml', lineAt(parser.startIndex));
          return;
        }
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += words;
        else children.push(words);
      },
      onclosetag: (name, isImplied) => {
        const node = open.pop();
        // An element without content closes itself; anything else that does was never closed.
        if (node && isImplied && !isEmptyTag(source, parser.endIndex)) {
          throw new ReadTrouble('not-xml', node.line, name);
        }
      },
      onprocessinginstruction: (name, whole) => {
        if (/^!doctype/i.test(name) && whole.includes('[')) {
          throw new ReadTrouble('entities', lineAt(parser.startIndex));
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (!root) throw new ReadTrouble('not-xml', 1);
  return root;
}

const isEmptyTag = (source: string, end: number): boolean => source.startsWith('/>', end - 1);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Far beyond what any document nests, and well within what recursion bears. */
const deepest = 500;

/** Which line an index is in; indexes are asked for in rising order, more or less. */
function linesOf(source: string): (index: number) => number {
  let known = 0;
  let line = 1;
  return (index) => {
    for (; known < index; known++) if (source.charCodeAt(known) === 10) line++;
    return line;
  };
}

/** The elements directly in one. */
export const elementsOf = (node: XmlNode): XmlNode[] =>
  node.children.filter((child) => typeof child !== 'string');

/** The elements of a name directly in one. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  elementsOf(node).filter((child) => child.name === name);

/** The first element at the end of a path of names, if there is one. */
export function findNode(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return node;
  for (const child of childrenOf(node, first)) {
    const found = findNode(child, ...rest);
    if (found) return found;
  }
  return undefined;
}
