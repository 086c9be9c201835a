import { readMarkup } from '../markup/read-markup.ts';
import { kindOfStyle, type NamedKind } from '../markup/style-names.ts';

/**
 * How mammoth is to read the styles of this document: headings by their outline level, in whatever
 * language they are named, quotations and the like by name, or by the style they were made from.
 */
export function styleMapOf(styles: string): string[] {
  const read = readDocxStyles(styles);
  const byName = [...read.values()].flatMap((style) => {
    const from = `[style-name='${style.name.replace(/[\\']/g, '\\$&')}']`;
    if (style.type === 'character') return characterRule(style, from);
    const kind = kindByParents(read, style);
    return kind ? [`p${from} => ${elements[kind.kind] ?? headingOf(kind)}`] : [];
  });
  return [...byName, 'u => u', "p[style-name^='toc '] => !", "p[style-name^='TOC '] => !"];
}

interface DocxStyle {
  name: string;
  readonly type: string;
  basedOn: string;
  /** From 0; beyond 8 when it is no heading. */
  outline: number | null;
  isItalic: boolean;
  isBold: boolean;
}

function readDocxStyles(styles: string): Map<string, DocxStyle> {
  const read = new Map<string, DocxStyle>();
  let current: DocxStyle | null = null;
  readMarkup(styles, 'xml', {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        current = blankStyle(attributes['w:type'] ?? '');
        read.set(attributes['w:styleId'] ?? '', current);
      }
      if (!current) return;
      if (name === 'w:name') current.name = value;
      if (name === 'w:basedOn') current.basedOn = value;
      if (name === 'w:outlineLvl') current.outline = Number(value);
      if (name === 'w:i') current.isItalic = !off.test(value);
      if (name === 'w:b') current.isBold = !off.test(value);
    },
    close: (name) => {
      if (name === 'w:style') current = null;
    },
    words: () => undefined,
  });
  return read;
}

const blankStyle = (type: string): DocxStyle => ({
  name: '',
  type,
  basedOn: '',
  outline: null,
  isItalic: false,
  isBold: false,
});

const off = /^(?:0|false|off|none)$/;

function kindByParents(read: ReadonlyMap<string, DocxStyle>, style: DocxStyle): NamedKind | null {
  let at: DocxStyle | undefined = style;
  // Parents can run in a circle in a damaged file.
  for (let steps = 0; at && steps < longestLine; steps++) {
    if (at.outline !== null) return at.outline > 8 ? null : headingAt(at.outline + 1);
    const kind = kindOfStyle(at.name);
    if (kind) return kind;
    at = read.get(at.basedOn);
  }
  return null;
}

const longestLine = 20;

const headingAt = (level: number): NamedKind => ({ kind: 'heading', level: Math.min(6, level) });

const headingOf = ({ level }: NamedKind): string => `h${Math.max(1, level)}:fresh`;

const elements: Partial<Record<NamedKind['kind'], string>> = {
  quote: 'blockquote > p:fresh',
  caption: 'figcaption:fresh',
  code: "pre:separator('\\n')",
  verse: 'p.verse:fresh',
};

function characterRule({ name, isItalic, isBold }: DocxStyle, from: string): string[] {
  if (name === '' || /hyperlink|reference|anchor/i.test(name) || !(isItalic || isBold)) return [];
  const set = [...(isItalic ? ['em'] : []), ...(isBold ? ['strong'] : [])];
  return [`r${from} => ${set.join(' > ')}`];
}
