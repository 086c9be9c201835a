import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, elementsOf, type XmlNode } from '../xml-tree.ts';
import { wordsOf } from './read-words.ts';

/**
 * A feature structure as it was read. Each question says what kind of value is looked for, and throws
 * `ReadTrouble` with its line when it is missing or of another kind.
 */
export class Features {
  readonly #values = new Map<string, XmlNode>();
  readonly line: number;

  constructor(node: XmlNode) {
    this.line = node.line;
    for (const feature of childrenOf(node, 'f')) {
      const [value] = elementsOf(feature);
      if (value) this.#values.set(feature.attributes.name ?? '', value);
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  words(name: string): string {
    return wordsIn(this.#value(name), name);
  }

  /** Words, or nothing. */
  wordsOrNull(name: string): string | null {
    const value = this.#value(name);
    return value.name === 'symbol' ? null : wordsIn(value, name);
  }

  /** One of a list of words. */
  oneOf<T extends string>(name: string, all: readonly T[]): T {
    const words = this.words(name);
    const found = all.find((one) => one === words);
    if (found === undefined) throw new ReadTrouble('value', this.#value(name).line, name);
    return found;
  }

  number(name: string): number {
    const { name: kind, attributes, line } = this.#value(name);
    const number = Number(attributes.value ?? '');
    if (kind !== 'numeric' || attributes.value === '' || !Number.isFinite(number)) {
      throw new ReadTrouble('value', line, name);
    }
    return number;
  }

  /** A whole number from 0 up. */
  count(name: string): number {
    const number = this.number(name);
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new ReadTrouble('value', this.#value(name).line, name);
    }
    return number;
  }

  /** A whole number from 0 up, or nothing. */
  countOrNull(name: string): number | null {
    return this.#value(name).name === 'symbol' ? null : this.count(name);
  }

  flag(name: string): boolean {
    const { name: kind, attributes, line } = this.#value(name);
    const { value } = attributes;
    if (kind !== 'binary' || (value !== 'true' && value !== 'false')) {
      throw new ReadTrouble('value', line, name);
    }
    return value === 'true';
  }

  record(name: string): Features {
    const value = this.#value(name);
    if (value.name !== 'fs') throw new ReadTrouble('value', value.line, name);
    return new Features(value);
  }

  recordOrNull(name: string): Features | null {
    return this.#value(name).name === 'symbol' ? null : this.record(name);
  }

  /** A list of records. */
  records(name: string): Features[] {
    return this.#list(name).map((one) => {
      if (one.name !== 'fs') throw new ReadTrouble('value', one.line, name);
      return new Features(one);
    });
  }

  /** A list of words. */
  strings(name: string): string[] {
    return this.#list(name).map((one) => wordsIn(one, name));
  }

  #list(name: string): XmlNode[] {
    const value = this.#value(name);
    if (value.name !== 'vColl') throw new ReadTrouble('value', value.line, name);
    return elementsOf(value);
  }

  #value(name: string): XmlNode {
    const value = this.#values.get(name);
    if (!value) throw new ReadTrouble('missing', this.line, name);
    return value;
  }
}

function wordsIn(value: XmlNode, name: string): string {
  if (value.name !== 'string') throw new ReadTrouble('value', value.line, name);
  return wordsOf(value);
}
