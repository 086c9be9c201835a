import type { InlineStyle } from '../../core/structure.ts';
import { readMarkup, type Element } from '../markup/read-markup.ts';
import { kindOfStyle, type NamedKind } from '../markup/style-names.ts';

/** The styles of an ODF text, by name. */
export interface OdtStyles {
  readonly kindOf: (name: string) => NamedKind | null;
  /** What a style sets of itself, by what it is set for. */
  readonly inlineOf: (name: string) => readonly InlineStyle[];
}

/** Reads the styles of `styles.xml` and those of the text itself. */
export function readStyles(documents: readonly string[]): OdtStyles {
  const styles = new Map<string, OdtStyle>();
  for (const text of documents) {
    let current: OdtStyle | null = null;
    readMarkup(text, 'xml', {
      open: ({ name, attributes }) => {
        if (name === 'style:style') {
          current = styleOf(attributes);
          styles.set(attributes['style:name'] ?? '', current);
        } else if (name === 'style:default-style') current = null;
        if (name === 'style:text-properties') current?.inline.push(...inlineOf(attributes));
      },
      close: () => undefined,
      words: () => undefined,
    });
  }
  return {
    kindOf: (name) => kindByParents(styles, name),
    inlineOf: (name) => styles.get(name)?.inline ?? [],
  };
}

interface OdtStyle {
  readonly shownAs: string;
  readonly parent: string;
  readonly inline: InlineStyle[];
}

const styleOf = (attributes: Element['attributes']): OdtStyle => ({
  shownAs: attributes['style:display-name'] ?? attributes['style:name'] ?? '',
  parent: attributes['style:parent-style-name'] ?? '',
  inline: [],
});

function kindByParents(styles: ReadonlyMap<string, OdtStyle>, name: string): NamedKind | null {
  let at = name;
  // Parents can run in a circle in a damaged file.
  for (let steps = 0; at !== '' && steps < longestLine; steps++) {
    const style = styles.get(at);
    const kind = kindOfStyle(style?.shownAs ?? at) ?? kindOfStyle(at);
    if (kind) return kind;
    at = style?.parent ?? '';
  }
  return null;
}

const longestLine = 20;

function inlineOf(attributes: Element['attributes']): InlineStyle[] {
  const set: InlineStyle[] = [];
  if (/italic|oblique/.test(attributes['fo:font-style'] ?? '')) set.push('emphasis');
  if (/bold|[6-9]00/.test(attributes['fo:font-weight'] ?? '')) set.push('strong');
  if (isLine(attributes['style:text-underline-style'])) set.push('underline');
  if (isLine(attributes['style:text-line-through-style'])) set.push('strike');
  const position = attributes['style:text-position'] ?? '';
  if (/^(?:super|[1-9])/.test(position)) set.push('superscript');
  if (/^(?:sub|-)/.test(position)) set.push('subscript');
  return set;
}

const isLine = (style: string | undefined): boolean => style !== undefined && style !== 'none';
