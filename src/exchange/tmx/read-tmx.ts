import { sides, type Side } from '../../core/text.ts';
import { decodeMarkup } from '../../importing/markup/decode-markup.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, findNode, readXmlTree, type XmlNode } from '../xml-tree.ts';

/** A unit of a translation memory as a row. */
export interface TmxRow {
  /** The `tuid`; empty when it has none. */
  readonly id: string;
  readonly original: string;
  readonly cleaned: string;
  readonly notes: readonly TmxNote[];
}

interface TmxNote {
  /** `null`: of the unit, not of one of its sides. */
  readonly side: Side | null;
  readonly note: string;
}

export interface TmxPair {
  /** Empty when the file does not say, as are those below. */
  readonly title: string;
  readonly author: string;
  /** BCP 47, of the cleaned side. */
  readonly language: string;
  readonly rows: readonly TmxRow[];
}

/**
 * The two sides of a translation memory (TMX 1.1 to 1.4b): ours, or of another tool. Of another the
 * source language is the original and the first other one the cleaned side; a unit in one language only
 * reads alike on both. Inline codes (`bpt`, `ept`, `ph`, `it`, `ut`) are no words.
 * @throws ReadTrouble with a line, when it is no TMX, or a unit has no segment
 */
export function readTmx(file: string | Uint8Array): TmxPair {
  const root = readXmlTree(typeof file === 'string' ? file : decodeMarkup(file).text);
  if (root.name !== 'tmx') throw new ReadTrouble('other-form', root.line, 'tmx');
  const header = needed(root, 'header');
  const source = header.attributes.srclang ?? '';
  const units = childrenOf(needed(root, 'body'), 'tu');
  const [first] = units;
  return {
    title: propOf(header, 'title'),
    author: propOf(header, 'author'),
    language: first ? languageOf(variantsOf(first, source).cleaned) : '',
    rows: units.map((unit) => rowOf(unit, source)),
  };
}

function rowOf(unit: XmlNode, source: string): TmxRow {
  const variants = variantsOf(unit, source);
  const own = variants.original === variants.cleaned ? (['original'] as const) : sides;
  return {
    id: unit.attributes.tuid ?? '',
    original: segmentOf(variants.original),
    cleaned: segmentOf(variants.cleaned),
    notes: [...notesIn(unit, null), ...own.flatMap((side) => notesIn(variants[side], side))],
  };
}

function variantsOf(unit: XmlNode, sourceOfFile: string): Record<Side, XmlNode> {
  const variants = childrenOf(unit, 'tuv');
  const source = (unit.attributes.srclang ?? sourceOfFile).toLowerCase();
  const original =
    variants.find((one) => propOf(one, 'side') === 'original') ??
    variants.find((one) => languageOf(one).toLowerCase() === source) ??
    variants[0];
  if (!original) throw new ReadTrouble('missing', unit.line, 'tuv');
  const others = variants.filter((one) => one !== original);
  const cleaned = others.find((one) => propOf(one, 'side') === 'cleaned') ?? others[0];
  return { original, cleaned: cleaned ?? original };
}

/** `lang` is what it was called before version 1.3. */
const languageOf = ({ attributes }: XmlNode): string =>
  attributes['xml:lang'] ?? attributes.lang ?? '';

function propOf(node: XmlNode, type: string): string {
  const found = childrenOf(node, 'prop').find(({ attributes }) => attributes.type === `x-${type}`);
  return found ? wordsIn(found) : '';
}

const notesIn = (node: XmlNode, side: Side | null): TmxNote[] =>
  childrenOf(node, 'note').map((note) => ({ side, note: wordsIn(note) }));

const segmentOf = (variant: XmlNode): string => wordsIn(needed(variant, 'seg'));

const wordsIn = ({ children }: XmlNode): string =>
  children
    .map((child) => {
      if (typeof child === 'string') return child;
      return codes.has(child.name) ? '' : wordsIn(child);
    })
    .join('');

const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

function needed(node: XmlNode, name: string): XmlNode {
  const found = findNode(node, name);
  if (!found) throw new ReadTrouble('missing', node.line, name);
  return found;
}
