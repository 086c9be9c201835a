import { applyCorrections, byParagraph, placeCorrections } from './correction.ts';
import type { Correction, PlacedCorrection } from './correction.ts';
import { makeEditMap, type EditMap, type Projection } from './edit-map.ts';
import type { ParagraphKind, StyledSpan } from './structure.ts';
import { chunkSize, type Chunk, type Paragraph, type Side, type Span } from './text.ts';

/** One paragraph as the desk shows it: both sides, and the way from one to the other. */
export interface Row {
  /** 0-based place in the text. */
  readonly place: number;
  readonly id: string;
  readonly ordinal: number;
  readonly original: string;
  readonly cleaned: string;
  /** The accepted ones: what makes the cleaned side. */
  readonly corrections: readonly PlacedCorrection[];
  /** What is proposed and not decided, where it would be made; in the order of the text. */
  readonly proposals: readonly PlacedCorrection[];
  readonly map: EditMap;
  readonly kind: ParagraphKind;
  /** Of a heading 1 to 6, of a list item its depth from 1; else 0. */
  readonly level: number;
  /** In offsets of the original. */
  readonly styles: readonly StyledSpan[];
}

/** The rows of one chunk. `corrections` are those of the chunk, in any order. */
export function rowsOf(chunk: Chunk, corrections: readonly Correction[]): Row[] {
  const ledger = byParagraph(corrections);
  return chunk.paragraphs.map((paragraph, index) =>
    rowOf(paragraph, chunk.index * chunkSize + index, ledger.get(paragraph.id) ?? []),
  );
}

/** The words of one side. */
export const wordsOf = (row: Row, side: Side): string =>
  side === 'original' ? row.original : row.cleaned;

/** Where a span of one side lies on the other. */
export const project = (row: Row, from: Side, span: Span): Projection =>
  from === 'original' ? row.map.toCleaned(span) : row.map.toOriginal(span);

/** What is set in a style on one side, in offsets of that side. */
export function stylesOn(row: Row, side: Side): readonly StyledSpan[] {
  if (side === 'original') return row.styles;
  return row.styles
    .map((styled) => ({ ...styled, ...row.map.toCleaned(styled) }))
    .filter(({ start, end }) => end > start);
}

/** The row of a paragraph. `ledger` are its corrections, in any order. */
export function rowOf(paragraph: Paragraph, place: number, ledger: readonly Correction[]): Row {
  const { id, ordinal, original } = paragraph;
  const accepted = ledger.filter(({ state }) => state === 'accepted');
  const map = makeEditMap(original, accepted);
  return {
    place,
    id,
    ordinal,
    original,
    cleaned: applyCorrections(original, accepted),
    corrections: placeCorrections(original, accepted),
    proposals: ledger
      .filter(({ state }) => state === 'proposed')
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map((correction) => placeProposal(correction, map)),
    map,
    kind: paragraph.kind ?? 'prose',
    level: paragraph.level ?? 0,
    styles: paragraph.styles ?? [],
  };
}

function placeProposal(correction: Correction, map: EditMap): PlacedCorrection {
  const original = { start: correction.from, end: correction.to };
  const { start, end } = map.toCleaned(original);
  return { correction, original, cleaned: { start, end } };
}
