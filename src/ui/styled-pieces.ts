import type { StyledSpan } from '../core/structure.ts';
import type { View } from '../core/view.ts';

/** Words of a paragraph that are set alike. */
export interface StyledPiece {
  readonly text: string;
  /** Names of the styles, as classes; empty for plain words. */
  readonly styles: string;
  /** Where a link leads. */
  readonly address: string | undefined;
}

/** What is shown of a paragraph, cut where styles begin and end. Styles are in stored offsets. */
export function styledPieces(view: View, styled: readonly StyledSpan[]): StyledPiece[] {
  const spans = styled.map((span) => ({
    ...span,
    start: view.toShown(span.start),
    end: view.toShown(span.end, 'end'),
  }));
  const cuts = new Set([0, view.shown.length]);
  for (const { start, end } of spans) cuts.add(start).add(end);
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? 0;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return {
      text: view.shown.slice(start, end),
      styles: over.map(({ style }) => style).join(' '),
      address: over.find(({ style }) => style === 'link')?.to,
    };
  });
}
