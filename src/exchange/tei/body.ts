import type { Row } from '../../core/row.ts';
import { xmlAttributes } from '../xml.ts';
import { paragraphXmlId } from './ids.ts';

/** A paragraph with its content written. */
export interface BodyParagraph {
  readonly row: Pick<Row, 'id' | 'ordinal' | 'kind' | 'level'>;
  /** Of verse with `lineEnd` where a line ends. */
  readonly content: string;
  /** What its kind does not say, as a pointer at a feature structure. */
  readonly traits: string | undefined;
}

/** Parts the lines of a stanza. */
export const lineEnd = '</l><l>';

/** Items deeper than this stand at it. */
export const deepestItem = 20;

/**
 * Paragraphs as the content of `body`: headings open a `div` for all below them, items are nested in
 * lists by their depth, rows of a table stand in one.
 */
export function writeBody(paragraphs: readonly BodyParagraph[]): string {
  const body = new BodyWriter();
  for (const paragraph of paragraphs) body.add(paragraph);
  // Notes alone are no body.
  const isEmpty = paragraphs.every(({ row }) => row.kind === 'note');
  return body.finish() + (isEmpty ? '<p/>\n' : '');
}

class BodyWriter {
  #written = '';
  /** Levels of the headings whose `div` is open. */
  readonly #divisions: number[] = [];
  /** How many lists are open, each with an item that is. */
  #lists = 0;
  #isInTable = false;

  add(paragraph: BodyParagraph): void {
    const { kind, level } = paragraph.row;
    if (kind !== 'item') this.#listsTo(0);
    if (kind !== 'table') this.#endTable();
    if (kind === 'heading') this.#division(level);
    else if (kind === 'item') this.#item(Math.min(deepestItem, Math.max(1, level)));
    else if (kind === 'table' && !this.#isInTable) {
      this.#written += '<table>\n';
      this.#isInTable = true;
    }
    const { before, name, attributes, after } = shapes[kind](paragraph.content);
    const { row, traits, content } = paragraph;
    const said = xmlAttributes({
      'xml:id': paragraphXmlId(row.id),
      n: row.ordinal,
      ...attributes,
      ana: traits,
    });
    const inner = name === 'lg' ? `<l>${content}</l>` : content;
    this.#written += `${before}<${name}${said}>${inner}`;
    // An item stays open: deeper ones may follow.
    if (kind !== 'item') this.#written += `</${name}>${after}\n`;
  }

  finish(): string {
    this.#listsTo(0);
    this.#endTable();
    this.#written += '</div>\n'.repeat(this.#divisions.length);
    return this.#written;
  }

  #division(level: number): void {
    while ((this.#divisions.at(-1) ?? -1) >= level) {
      this.#divisions.pop();
      this.#written += '</div>\n';
    }
    this.#divisions.push(level);
    this.#written += `<div n="${level}">\n`;
  }

  /** Up to the list the item is in, or down into one: through items without words if need be. */
  #item(depth: number): void {
    if (this.#lists >= depth) {
      this.#listsTo(depth);
      this.#written += '</item>\n';
      return;
    }
    while (this.#lists < depth) {
      this.#written += this.#lists + 1 < depth ? '<list>\n<item>' : '<list>\n';
      this.#lists++;
    }
  }

  #listsTo(depth: number): void {
    while (this.#lists > depth) {
      this.#written += '</item>\n</list>\n';
      this.#lists--;
    }
  }

  #endTable(): void {
    if (this.#isInTable) this.#written += '</table>\n';
    this.#isInTable = false;
  }
}

interface Shape {
  readonly before: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly after: string;
}

const shape = (name: string, attributes: Shape['attributes'] = {}): Shape => ({
  before: '',
  name,
  attributes,
  after: '',
});

const within = (outer: string, name: string): Shape => ({
  before: `<${outer}>`,
  name,
  attributes: {},
  after: `</${outer}>`,
});

const shapes: Readonly<Record<Row['kind'], (content: string) => Shape>> = {
  prose: () => shape('p'),
  heading: () => shape('head'),
  quote: () => shape('quote'),
  verse: (content) => shape(content.includes(lineEnd) ? 'lg' : 'l'),
  item: () => shape('item'),
  note: () => shape('note', { place: 'foot' }),
  caption: () => within('figure', 'head'),
  table: () => within('row', 'cell'),
  code: () => shape('ab', { type: 'code' }),
  cue: () => shape('ab', { type: 'cue' }),
};
