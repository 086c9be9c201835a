import { xmlAttributes, xmlText } from '../xml.ts';

/**
 * Markup that HTML and XHTML read alike: attributes quoted, empty elements closed, and nothing of it
 * but through these functions, so that no words can become an element.
 */

type Attributes = Parameters<typeof xmlAttributes>[0];

/** An element; `inside` is markup already. */
export const element = (name: string, attributes: Attributes, inside: string): string =>
  `<${name}${xmlAttributes(attributes)}>${inside}</${name}>`;

/** An element that holds nothing, as `br`. */
export const empty = (name: string, attributes: Attributes = {}): string =>
  `<${name}${xmlAttributes(attributes)}/>`;

/** An element that holds words. */
export const worded = (name: string, attributes: Attributes, words: string): string =>
  element(name, attributes, xmlText(words));

/** The element, or nothing where it would be empty. */
export const filled = (name: string, attributes: Attributes, inside: string): string =>
  inside === '' ? '' : element(name, attributes, inside);
