import type { Row } from '../../core/row.ts';
import type { ParagraphKind } from '../../core/structure.ts';

/** The properties of a row’s paragraph: its style by its kind, of a list item also how deep it stands. */
export function propertiesOf({ kind, level }: Pick<Row, 'kind' | 'level'>): string {
  const style = styleOf(kind, level);
  if (style === null) return '';
  const depth = Math.min(Math.max(level, 1), deepest) - 1;
  const list =
    kind === 'item' ? `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>` : '';
  return `<w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>`;
}

/** Levels of a list. */
export const deepest = 9;

function styleOf(kind: ParagraphKind, level: number): string | null {
  if (kind === 'heading') return `Heading${Math.min(Math.max(level, 1), 6)}`;
  return styles[kind];
}

/** Ids of styles of `styles.ts`; `null` for running prose. */
const styles: Readonly<Record<Exclude<ParagraphKind, 'heading'>, string | null>> = {
  prose: null,
  quote: 'Quote',
  verse: 'Verse',
  item: 'ListParagraph',
  note: 'FootnoteText',
  caption: 'Caption',
  table: 'TableText',
  code: 'SourceCode',
  cue: null,
};
