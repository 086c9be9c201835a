import { pageNumber } from '../../layout/page-number.ts';
import type { Steps } from '../../steps.ts';
import type { PageLines, PrintedLine } from './page-lines.ts';

/** The pages without their numbers, and without heads and feet that come again at the same height. */
export function withoutFurniture(pages: readonly PageLines[], steps: Steps): readonly PageLines[] {
  const edges = pages.flatMap(({ lines }) => edgesOf(lines));
  const numbers = numbersAmong(edges);
  const heads = headsAmong(edges.filter((line) => !numbers.has(line)));
  for (const { text } of numbers) steps.add('page-numbers-left-out', text);
  for (const { text } of heads) steps.add('running-heads-left-out', text);
  return pages.map(({ page, lines }) => ({
    page,
    lines: lines.filter((line) => !numbers.has(line) && !heads.has(line)),
  }));
}

/** The two highest and the two lowest lines. */
function edgesOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])];
}

/** They go with the pages, one by one. */
function numbersAmong(edges: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const byOffset = new Map<number, PrintedLine[]>();
  for (const line of edges) {
    const number = pageNumber(line.text);
    if (number !== null) put(byOffset, number - line.page, line);
  }
  const rows = [...byOffset.values()].filter((row) => row.length >= 2);
  return new Set(rows.flat());
}

function headsAmong(edges: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const byWords = new Map<string, PrintedLine[]>();
  for (const line of edges) {
    const words = line.text
      .replace(/\d+|\b[ivxlc]+\b/gi, '#')
      .replace(/\s+/g, ' ')
      .toLowerCase();
    if (/\p{L}/u.test(words)) put(byWords, `${words}@${Math.round(line.y / 4)}`, line);
  }
  const rows = [...byWords.values()].filter((row) => row.length >= leastPages);
  return new Set(rows.flat());
}

const leastPages = 3;

function put<Key>(map: Map<Key, PrintedLine[]>, key: Key, line: PrintedLine): void {
  const found = map.get(key);
  if (found) found.push(line);
  else map.set(key, [line]);
}
