import { percentile } from '../../layout/wrapping.ts';
import type { PrintedLine } from './page-lines.ts';

/** What is usual in a document. */
export interface Measures {
  /** Of the type most letters are set in. */
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
  /** Lines end where their words end. */
  readonly isRagged: boolean;
  /** Of the column the line stands in. */
  readonly edges: (line: PrintedLine) => Edges;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

export function measured(lines: readonly PrintedLine[]): Measures {
  const size = commonestSize(lines);
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.08);
  const edges = edgesOf(body);
  const of = (line: PrintedLine): Edges =>
    edges.get(columnOf(line)) ?? { left: line.x, right: line.end };
  const full = body.filter((line) => Math.abs(line.end - of(line).right) < size * 0.3).length;
  return { size, leading: leadingOf(body, size), isRagged: full < body.length * 0.4, edges: of };
}

function commonestSize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const about = Math.round(size * 4) / 4;
    letters.set(about, (letters.get(about) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Margins change from left page to right page. */
const columnOf = ({ page, column }: PrintedLine): string => `${page % 2} ${column}`;

function edgesOf(lines: readonly PrintedLine[]): Map<string, Edges> {
  const columns = new Map<string, PrintedLine[]>();
  for (const line of lines) {
    const found = columns.get(columnOf(line));
    if (found) found.push(line);
    else columns.set(columnOf(line), [line]);
  }
  return new Map(
    [...columns].map(([key, found]) => {
      const left = leftOf(found.map(({ x }) => x));
      return [
        key,
        {
          left,
          right: percentile(
            found.map(({ end }) => end),
            0.95,
          ),
        },
      ];
    }),
  );
}

/** The leftmost place where a good part of the lines begins. */
function leftOf(starts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const x of starts) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const enough = Math.max(2, starts.length * 0.05);
  const places = [...counts].filter(([, count]) => count >= enough).map(([x]) => x);
  return places.length > 0 ? Math.min(...places) : Math.min(...starts);
}

function leadingOf(lines: readonly PrintedLine[], size: number): number {
  const drops = lines.flatMap((line, place) => {
    const before = lines[place - 1];
    const isNear = before?.page === line.page && before.column === line.column;
    const drop = isNear ? before.y - line.y : 0;
    return drop > 0 && drop < size * 3 ? [drop] : [];
  });
  return percentile(drops, 0.5) || size * 1.2;
}
