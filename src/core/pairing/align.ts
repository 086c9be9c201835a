import { makeBag, type Bag } from './bag.ts';
import { rowsBetween, type Counts } from './between.ts';
import { rowsByLength } from './by-length.ts';
import { coresOf } from './cores.ts';
import { joinedRows } from './joins.ts';
import { lettersOf, type Letters } from './letters.ts';
import type { PairedRow } from './pairing.ts';
import { placed, type PlacedRow } from './placed-row.ts';

/**
 * Pairs the paragraphs of two versions of a text, from the first to the last of both: by the letters
 * they share, whatever the script and the damage; by length alone when they share none to speak of,
 * as two languages do. Time grows with the length of the texts.
 * @param progress is told how much is done, 0 to 1
 */
export function align(
  original: readonly string[],
  cleaned: readonly string[],
  progress: (done: number) => void = () => undefined,
): PairedRow[] {
  const bag = makeBag();
  const [a, b] = [lettersOf(original), lettersOf(cleaned)];
  progress(0.2);
  const found = rowsByContent(a, b, bag, progress);
  const rows = joinedRows(a, b, withRewritten(a, b, found, bag), bag);
  const shared = rows.map((row) => sharedOf(a, b, row, bag));
  const least = Math.min(a.grams.length, b.grams.length) * leastInCommon;
  const areAlike = shared.reduce((sum, one) => sum + one, 0) >= least;
  progress(1);
  return areAlike
    ? rows.map((row, at) => confident(a, b, row, shared[at] ?? 0))
    : rowsByLength(a, b).map((counts) => ({ ...plain(counts), confidence: byLengthOnly }));
}

/** Of what the shorter text has; versions of one text share most of it. */
const leastInCommon = 0.1;

const byLengthOnly = 0.1;

function rowsByContent(
  original: Letters,
  cleaned: Letters,
  bag: Bag,
  progress: (done: number) => void,
): PlacedRow[] {
  const rows: Counts[] = [];
  let [i, j] = [0, 0];
  const rowsUpTo = (originalEnd: number, cleanedEnd: number): void => {
    const area = { originalStart: i, originalEnd, cleanedStart: j, cleanedEnd };
    for (const row of rowsBetween(original, cleaned, area, bag)) rows.push(row);
  };
  for (const core of coresOf(original, cleaned)) {
    rowsUpTo(core.originalStart, core.cleanedStart);
    [i, j] = [core.originalEnd, core.cleanedEnd];
    rows.push([i - core.originalStart, j - core.cleanedStart]);
    progress(0.2 + 0.7 * (i / original.count));
  }
  rowsUpTo(original.count, cleaned.count);
  return placed(rows);
}

/**
 * Where as many paragraphs stand on one side as on the other between two rows, those go together in
 * their order that have more in common than chance gives: they were rewritten. In a text that was
 * rewritten all through, that is less than where hardly anything was.
 */
function withRewritten(
  a: Letters,
  b: Letters,
  rows: readonly PlacedRow[],
  bag: Bag,
): readonly PlacedRow[] {
  const least = Math.min(leastOfRewritten, typicalShare(a, b, rows, bag) / 2);
  const isRewritten = (row: PlacedRow): boolean =>
    sizeOfShorter(a, b, row) >= fewestGrams && shareOf(a, b, row, bag) >= least;
  const all: PlacedRow[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end < rows.length && isOneSided(rows[end])) end++;
    const [first, last] = [rows[at], rows[end - 1]];
    const pairs = first && last && end > at + 1 ? inOrder({ ...last, ...startOf(first) }) : [];
    if (pairs.some(isRewritten)) {
      all.push(...pairs.flatMap((row) => (isRewritten(row) ? [row] : apart(row))));
    } else all.push(...rows.slice(at, end));
    const next = rows[end];
    if (next) all.push(next);
    at = end + 1;
  }
  return all;
}

const isOneSided = (row: PlacedRow | undefined): boolean =>
  row !== undefined &&
  (row.originalStart === row.originalEnd || row.cleanedStart === row.cleanedEnd);

const startOf = ({ originalStart, cleanedStart }: PlacedRow) => ({ originalStart, cleanedStart });

/** None when there are more on one side. */
function inOrder({ originalStart, originalEnd, cleanedStart, cleanedEnd }: PlacedRow): PlacedRow[] {
  const count = originalEnd - originalStart;
  if (count !== cleanedEnd - cleanedStart) return [];
  return Array.from({ length: count }, (_, i) => ({
    originalStart: originalStart + i,
    originalEnd: originalStart + i + 1,
    cleanedStart: cleanedStart + i,
    cleanedEnd: cleanedStart + i + 1,
  }));
}

/** Both sides of a row, each without a counterpart. */
const apart = (row: PlacedRow): PlacedRow[] => [
  { ...row, cleanedEnd: row.cleanedStart },
  { ...row, originalStart: row.originalEnd },
];

/** What rows that go one to one share, by some hundred of them. */
function typicalShare(a: Letters, b: Letters, rows: readonly PlacedRow[], bag: Bag): number {
  const step = Math.ceil(rows.length / 200);
  const shares = rows
    .filter((row, at) => at % step === 0 && !isOneSided(row))
    .map((row) => shareOf(a, b, row, bag));
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Letters in common, of those of both sides: 0 to 1. */
const shareOf = (a: Letters, b: Letters, row: PlacedRow, bag: Bag): number =>
  (2 * sharedOf(a, b, row, bag)) /
  Math.max(
    1,
    gramsOf(a, b, row).reduce((x, y) => x + y),
  );

const sizeOfShorter = (a: Letters, b: Letters, row: PlacedRow): number =>
  Math.min(...gramsOf(a, b, row));

const gramsOf = (a: Letters, b: Letters, row: PlacedRow): [own: number, other: number] => [
  (a.starts[row.originalEnd] ?? 0) - (a.starts[row.originalStart] ?? 0),
  (b.starts[row.cleanedEnd] ?? 0) - (b.starts[row.cleanedStart] ?? 0),
];

/** Unlike paragraphs of one language share a fifth, short ones now more, now less. */
const leastOfRewritten = 0.3;

/** Eight words. */
const fewestGrams = 40;

function sharedOf(a: Letters, b: Letters, row: PlacedRow, bag: Bag): number {
  const [aStart, aEnd] = [a.starts[row.originalStart] ?? 0, a.starts[row.originalEnd] ?? 0];
  const [bStart, bEnd] = [b.starts[row.cleanedStart] ?? 0, b.starts[row.cleanedEnd] ?? 0];
  if (aStart === aEnd || bStart === bEnd) return 0;
  return bag.common([a.grams, aStart, aEnd], [b.grams, bStart, bEnd]);
}

/** As sure as the share of letters in common; that there is no counterpart is never quite sure. */
function confident(a: Letters, b: Letters, row: PlacedRow, shared: number): PairedRow {
  const counts = plain([row.originalEnd - row.originalStart, row.cleanedEnd - row.cleanedStart]);
  if (counts.original === 0 || counts.cleaned === 0) return { ...counts, confidence: alone };
  const grams =
    (a.starts[row.originalEnd] ?? 0) -
    (a.starts[row.originalStart] ?? 0) +
    (b.starts[row.cleanedEnd] ?? 0) -
    (b.starts[row.cleanedStart] ?? 0);
  return { ...counts, confidence: grams === 0 ? alone : Math.round((200 * shared) / grams) / 100 };
}

const alone = 0.7;

const plain = ([original, cleaned]: Counts): PairedRow => ({
  original,
  cleaned,
  confidence: 0,
  isConfirmed: false,
});
