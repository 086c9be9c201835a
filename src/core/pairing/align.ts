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
  const rows = joinedRows(a, b, rowsByContent(a, b, bag, progress), bag);
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

function sharedOf(a: Letters, b: Letters, row: PlacedRow, bag: Bag): number {
  const [aStart, aEnd] = [a.starts[row.originalStart] ?? 0, a.starts[row.originalEnd] ?? 0];
  const [bStart, bEnd] = [b.starts[row.cleanedStart] ?? 0, b.starts[row.cleanedEnd] ?? 0];
  if (aStart === aEnd || bStart === bEnd) return 0;
  bag.fill(a.grams, aStart, aEnd);
  const shared = bag.take(b.grams, bStart, bEnd);
  bag.giveBack();
  bag.empty(a.grams, aStart, aEnd);
  return shared;
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
