import { sides, type Paragraph, type Side } from '../text.ts';

/** One string of a side that rows are put together of. */
export interface Piece {
  readonly words: string;
  /** Place of its row. */
  readonly row: number;
  /** Where it begins in the words of its row. */
  readonly offset: number;
  /** What stands between it and the piece behind it, where both are of one row. */
  readonly joint: string;
}

export type BothSides<T> = Readonly<Record<Side, T>>;

/**
 * The pieces of one side of some rows: their lines, of which a row without words has none. Empty
 * lines belong to the line beside them.
 */
export function piecesOf(rows: readonly string[]): Piece[] {
  return rows.flatMap((words, row) => {
    if (words === '') return [];
    let offset = 0;
    return words.split(/(?<=[^\n])\n(?=[^\n])/u).map((line): Piece => {
      const piece = { words: line, row, offset, joint: '\n' };
      offset += line.length + 1;
      return piece;
    });
  });
}

/** A row of the new pairing. */
export interface NewRow {
  readonly id: string;
  readonly pieces: BothSides<readonly Piece[]>;
  /** The words of either side. */
  readonly words: BothSides<string>;
  /** The place of the old row of just these pieces, which stays as it is. */
  readonly same: number | null;
}

/** Where a piece begins among the new rows. */
interface Spot {
  readonly place: number;
  readonly offset: number;
}

/** The new rows, and where each piece lies in them. */
export interface Regrouping {
  readonly rows: readonly NewRow[];
  readonly spotOf: (piece: Piece) => Spot;
  /** The pieces of an old row. */
  readonly piecesIn: (side: Side, row: number) => readonly Piece[];
  /** The new row that an old one goes on in. */
  readonly placeOf: (row: number) => number;
  readonly nextParagraph: number;
}

/** How many pieces of either side a row has. */
type Counts = BothSides<number>;

/**
 * Rows of the given pieces, dealt out in order by how many each row has of either side.
 * @throws Error when other pieces are counted than there are
 */
export function newRows(
  counts: readonly Counts[],
  pieces: BothSides<readonly Piece[]>,
  old: readonly Paragraph[],
  nextParagraph: number,
): Regrouping {
  const held = { original: byRow(pieces.original), cleaned: byRow(pieces.cleaned) };
  const spots = new Map<Piece, Spot>();
  const taken = new Set<number>();
  const done = { original: 0, cleaned: 0 };
  const rows: NewRow[] = [];
  let next = nextParagraph;
  for (const count of counts) {
    const own = { original: take('original', count), cleaned: take('cleaned', count) };
    const all = [...own.original, ...own.cleaned];
    if (all.length === 0) continue;
    const place = rows.length;
    for (const side of sides) {
      let offset = 0;
      for (const piece of own[side]) {
        spots.set(piece, { place, offset });
        offset += piece.words.length + piece.joint.length;
      }
    }
    const source = all.find(({ row }) => !taken.has(row))?.row;
    if (source !== undefined) taken.add(source);
    const isSame = sides.every((side) => {
      const before = held[side].get(source ?? -1) ?? [];
      return before.length === own[side].length && before.every((one, i) => one === own[side][i]);
    });
    rows.push({
      id: old[source ?? -1]?.id ?? `p${next++}`,
      pieces: own,
      words: { original: joinedPieces(own.original), cleaned: joinedPieces(own.cleaned) },
      same: isSame ? (source ?? null) : null,
    });
  }
  if (sides.some((side) => done[side] !== pieces[side].length)) {
    throw new Error(
      `The pairing does not count the ${pieces.original.length} original pieces and ${pieces.cleaned.length} cleaned ones.`,
    );
  }
  const spotOf = (piece: Piece): Spot => spots.get(piece) ?? { place: 0, offset: 0 };
  return {
    rows,
    spotOf,
    piecesIn: (side, row) => held[side].get(row) ?? [],
    placeOf: (row) => {
      const first = held.original.get(row)?.[0] ?? held.cleaned.get(row)?.[0];
      return first ? spotOf(first).place : Math.min(row, rows.length - 1);
    },
    nextParagraph: next,
  };

  function take(side: Side, count: Counts): Piece[] {
    const from = done[side];
    done[side] += count[side];
    return pieces[side].slice(from, done[side]);
  }
}

/** The words of pieces that make one row. */
export const joinedPieces = (pieces: readonly Piece[]): string =>
  pieces.map(({ words, joint }, at) => (at < pieces.length - 1 ? words + joint : words)).join('');

function byRow(pieces: readonly Piece[]): Map<number, Piece[]> {
  const map = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const already = map.get(piece.row);
    if (already) already.push(piece);
    else map.set(piece.row, [piece]);
  }
  return map;
}
