import { makeAnchor, type Anchor, type Annotation, chunkKey, type Colour } from './annotation.ts';
import { wordsOf, type Row } from './row.ts';
import { chunkOf, type Side, type Span } from './text.ts';

/** What the reader has under hand: a span of one side of one or several neighbouring rows. */
export interface Selection {
  readonly side: Side;
  readonly parts: readonly { readonly row: Row; readonly span: Span }[];
}

/** What an annotation needs that is not in the text: chance and the clock come from above. */
export interface Making {
  readonly id: string;
  readonly textId: string;
  readonly revision: number;
  readonly at: string;
}

/** A new annotation on the selected words. Empty parts of the selection are left out. */
export function makeAnnotation(
  { side, parts }: Selection,
  colour: Colour,
  { id, textId, revision, at }: Making,
): Annotation {
  const marked = parts.filter(({ span }) => span.end > span.start);
  const first = marked[0];
  if (!first) throw new Error('Nothing is selected.');
  const anchors: Anchor[] = marked.map(({ row, span }) =>
    makeAnchor(row.id, wordsOf(row, side), span, revision),
  );
  const chunks = new Set(marked.map(({ row }) => chunkKey(textId, chunkOf(row.place))));
  return {
    id,
    textId,
    side,
    colour,
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: first.row.place,
    start: first.span.start,
    chunks: [...chunks],
    createdAt: at,
    modifiedAt: at,
  };
}

/** The selected words, paragraphs joined by a line break. */
export const selectedWords = ({ side, parts }: Selection): string =>
  parts.map(({ row, span }) => wordsOf(row, side).slice(span.start, span.end)).join('\n');
