import { parseArgs } from 'node:util';
import { align } from '../src/core/pairing/align.ts';
import type { PairedRow } from '../src/core/pairing/pairing.ts';
import { WrongUsage } from './complaint.ts';
import { importFile } from './import-file.ts';

/** `align ORIGINAL CLEANED`: writes how the paragraphs of two files go together. */
export async function alignVerb(args: string[]): Promise<boolean> {
  const { isJson, original, cleaned } = alignOptions(args);
  const a = await paragraphsOf(original);
  const b = await paragraphsOf(cleaned);
  const rows = indexed(align(a, b));
  process.stdout.write(
    isJson
      ? `${JSON.stringify({ rows }, null, 2)}\n`
      : rows.map((row) => listed(row, a, b)).join(''),
  );
  return true;
}

/** @throws WrongUsage */
function alignOptions(args: string[]) {
  const { values, positionals } = parsed(args);
  const [original, cleaned, ...others] = positionals;
  if (!original || !cleaned) throw new WrongUsage('Name two files to align.');
  if (others.length > 0) throw new WrongUsage('Only two files can be aligned.');
  return { isJson: values.json, original, cleaned };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/(?<=['’]\.?) To specify|\. |\n/);
    throw new WrongUsage(`${first.replace(/\.$/, '')}.`);
  }
}

/** As they stand, so that their numbers are those that whoever named the file counts. */
async function paragraphsOf(file: string): Promise<string[]> {
  const { blocks } = await importFile(file, { tidy: false });
  return blocks.map(({ text }) => text);
}

/** A row by the 0-based numbers of its paragraphs. */
interface IndexedRow {
  readonly original: readonly number[];
  readonly cleaned: readonly number[];
  readonly confidence: number;
}

function indexed(rows: readonly PairedRow[]): IndexedRow[] {
  let [i, j] = [0, 0];
  return rows.map(({ original, cleaned, confidence }) => ({
    original: Array.from({ length: original }, () => i++),
    cleaned: Array.from({ length: cleaned }, () => j++),
    confidence,
  }));
}

/** A line for each row: the numbers and first words of both sides. */
function listed(row: IndexedRow, original: readonly string[], cleaned: readonly string[]): string {
  const left = column(row.original, original).padEnd(columnWidth);
  return `${left} │ ${column(row.cleaned, cleaned)}`.trimEnd() + '\n';
}

const columnWidth = 46;

function column(indexes: readonly number[], paragraphs: readonly string[]): string {
  const [first] = indexes;
  if (first === undefined) return '–';
  const last = indexes.at(-1) ?? first;
  const numbers = first === last ? `${first}` : `${first}–${last}`;
  const words = (paragraphs[first] ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const shown = Array.from(`${numbers}  ${words}`);
  return shown.length <= columnWidth
    ? shown.join('')
    : `${shown.slice(0, columnWidth - 1).join('')}…`;
}
