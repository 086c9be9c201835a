import { inlineStyles, type InlineStyle, type StyledSpan } from '../../core/structure.ts';
import type { Span } from '../../core/text.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, elementsOf, type XmlNode } from '../xml-tree.ts';
import { characterOf } from './characters.ts';
import { inOrder } from './style-fragments.ts';
import { wordsOf } from './read-words.ts';
import { renditions } from './write-inline.ts';

/** A `choice` as it stands in a paragraph. */
export interface ReadChoice {
  /** Of the original. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** Of `corr`. */
  readonly attributes: XmlNode['attributes'];
  readonly line: number;
}

export interface ReadInline {
  readonly original: string;
  readonly styles: readonly StyledSpan[];
  /** In order, none overlapping another. */
  readonly choices: readonly ReadChoice[];
}

/**
 * The content of a paragraph of our TEI. Elements it does not know are seen through; line breaks of the
 * file, which an editor may have put in, are spaces, and nothing at the paragraph’s edges.
 * @param addressOf where a `ref` leads, of its attributes
 */
export function readInline(
  nodes: readonly (XmlNode | string)[],
  addressOf: (attributes: XmlNode['attributes']) => string | undefined,
): ReadInline {
  const reading = new InlineReading(addressOf);
  nodes.forEach((node, place) => {
    const isLast = place + 1 === nodes.length;
    if (typeof node === 'string') reading.words(unwrapped(node, place === 0, isLast));
    else reading.element(node);
  });
  return reading.finish();
}

/** A `lb` of ours is a line break; what breaks lines in the file is layout. */
const unwrapped = (words: string, isFirst: boolean, isLast: boolean): string => {
  if (!words.includes('\n')) return words;
  let rest = words;
  if (isFirst) rest = rest.replace(/^[ \t]*\n\s*/, '');
  if (isLast) rest = rest.replace(/[ \t]*\n[ \t\n]*$/, '');
  return rest.replace(/[ \t]*\n[ \t\n]*/g, ' ');
};

class InlineReading {
  readonly #addressOf: (attributes: XmlNode['attributes']) => string | undefined;
  #original = '';
  readonly #styles: Stretch[] = [];
  readonly #parts = new Map<string, Stretch>();
  readonly #choices: ReadChoice[] = [];
  #isInChoice = false;

  constructor(addressOf: (attributes: XmlNode['attributes']) => string | undefined) {
    this.#addressOf = addressOf;
  }

  words(words: string): void {
    this.#original += words;
  }

  element(node: XmlNode): void {
    switch (node.name) {
      case 'lb':
        this.#original += '\n';
        return;
      case 'g': {
        const character = characterOf(node.attributes.ref);
        if (character === null) this.#inside(node);
        else this.#original += character;
        return;
      }
      case 'hi':
      case 'ref':
        this.#styled(node);
        return;
      case 'choice':
        this.#choice(node);
        return;
      case 'note':
        throw new ReadTrouble('value', node.line, 'note');
      default:
        this.#inside(node);
    }
  }

  finish(): ReadInline {
    const styles = this.#styles.map(({ style, start, end, to }): StyledSpan => ({
      start,
      end,
      style,
      ...(to === undefined ? {} : { to }),
    }));
    return {
      original: this.#original,
      styles: inOrder(styles.filter(({ start, end }) => start < end)),
      choices: this.#choices,
    };
  }

  #inside({ children }: XmlNode): void {
    for (const child of children) {
      if (typeof child === 'string') this.words(unwrapped(child, false, false));
      else this.element(child);
    }
  }

  #styled(node: XmlNode): void {
    const { attributes } = node;
    const style = styleOf(node);
    const before = this.#parts.get(attributes.prev?.replace(/^#/, '') ?? '');
    const start = this.#original.length;
    const stretch = before ?? { style: style ?? 'emphasis', start, end: start };
    if (!before && style !== null) {
      const to = node.name === 'ref' ? this.#addressOf(attributes) : undefined;
      if (to !== undefined) stretch.to = to;
      // Where it opens, not where it closes: outer ones first.
      this.#styles.push(stretch);
    }
    const id = attributes['xml:id'];
    if (id !== undefined) this.#parts.set(id, stretch);
    this.#inside(node);
    stretch.end = Math.max(stretch.end, this.#original.length);
  }

  #choice(node: XmlNode): void {
    const [sic, corr] = readingsOf(node);
    if (!sic || !corr || this.#isInChoice) throw new ReadTrouble('value', node.line, 'choice');
    const from = this.#original.length;
    this.#isInChoice = true;
    this.#inside(sic);
    this.#isInChoice = false;
    this.#choices.push({
      from,
      to: this.#original.length,
      before: this.#original.slice(from),
      after: plainWords(corr),
      attributes: corr.attributes,
      line: node.line,
    });
  }
}

/** What stood there, and what it was made. */
function readingsOf(choice: XmlNode): readonly (XmlNode | undefined)[] {
  for (const names of readings) {
    const found = names.map((name) => childrenOf(choice, name)[0]);
    if (found.every((one) => one !== undefined)) return found;
  }
  return [];
}

const readings = [
  ['sic', 'corr'],
  ['orig', 'reg'],
  ['abbr', 'expan'],
] as const;

/** Words with their line breaks. */
function plainWords(node: XmlNode): string {
  if (node.name === 'lb') return '\n';
  if (elementsOf(node).length === 0 || node.name === 'g') {
    return (characterOf(node.attributes.ref) ?? wordsOf(node)).replace(/[ \t]*\n[ \t\n]*/g, ' ');
  }
  return node.children
    .map((child) =>
      typeof child === 'string' ? unwrapped(child, false, false) : plainWords(child),
    )
    .join('');
}

interface Stretch extends Span {
  end: number;
  readonly style: InlineStyle;
  to?: string;
}

function styleOf({ name, attributes }: XmlNode): InlineStyle | null {
  if (name === 'ref') return attributes.type === 'note' ? 'reference' : 'link';
  return (
    inlineStyles.find(
      (style) => style !== 'link' && style !== 'reference' && renditions[style] === attributes.rend,
    ) ?? null
  );
}
