import type { ParseStepResult } from 'papaparse';
import type { Unread } from '../../core/glossary/term-read.ts';
import { ankiIdPrefix } from './anki.ts';
import { omegatMark } from './omegat.ts';

/** A table of terms as it stands in a file. */
export interface Table {
  readonly form: 'csv' | 'omegat' | 'anki';
  /** It is an export of our own: what its cells hold is known exactly. */
  readonly isOurs: boolean;
  readonly rows: readonly TableRow[];
  /** Names of the columns that the file gives outside of its rows (Anki); else empty. */
  readonly names: readonly string[];
  /** Cells hold HTML. */
  readonly isHtml: boolean;
  /** 0-based columns that Anki’s head names, where it does. */
  readonly guidColumn: number | null;
  readonly tagsColumn: number | null;
  readonly unread: readonly Unread[];
}

export interface TableRow {
  /** Of the file, from 1: where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The table of a text file: CSV or TSV with whatever parts its cells, a glossary of OmegaT, or notes
 * of Anki. Empty rows are passed over.
 * @param name of the file; its ending tells an OmegaT glossary
 */
export async function readTable(text: string, name: string): Promise<Table> {
  const table = {
    form: 'csv',
    isOurs: false,
    names: [],
    isHtml: false,
    guidColumn: null,
    tagsColumn: null,
  } as const;
  const { head, rest, firstLine } = headOf(text);
  if (head.has('separator') || [...head.keys()].some((key) => ankiKeys.has(key))) {
    const delimiter = separatorOf(head.get('separator') ?? 'tab');
    const columns = (head.get('columns') ?? '').split(delimiter).filter(Boolean);
    const isHtml = head.get('html')?.trim() !== 'false';
    const guidColumn = columnOf(head.get('guid column'));
    const tagsColumn = columnOf(head.get('tags column'));
    const parsed = await parse(rest, firstLine, { delimiter, comments: '#' });
    const isOurs =
      guidColumn !== null &&
      parsed.rows.every(({ cells }) => cells[guidColumn]?.startsWith(ankiIdPrefix));
    const about = { names: columns, isHtml, guidColumn, tagsColumn, isOurs };
    return { ...table, form: 'anki', ...about, ...parsed };
  }
  const isOurs = text.startsWith(omegatMark);
  if (isOurs || /\.(?:utf8|tab)$/i.test(name)) {
    return { ...table, form: 'omegat', isOurs, rows: omegatRows(text), unread: [] };
  }
  const [, own] = /^"?id"?([,;\t|])"?term"?\1/.exec(text) ?? [];
  const [said, separator] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const delimiter = own ?? separator;
  const parsed = await parse(text.slice(said?.length ?? 0), said === undefined ? 1 : 2, {
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  return { ...table, isOurs: own !== undefined, ...parsed };
}

/** A line is a row, its fields are parted by tabs, and quotation marks are letters like others. */
const omegatRows = (text: string): TableRow[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.startsWith('#') || line.trim() === '') return [];
    return [{ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }];
  });

async function parse(
  text: string,
  firstLine: number,
  config: { readonly delimiter?: string; readonly comments?: string },
): Promise<Pick<Table, 'rows' | 'unread'>> {
  const { default: papa } = await import('papaparse');
  const rows: TableRow[] = [];
  const unread: Unread[] = [];
  let line = firstLine;
  // Remarks are passed over without a word; they must be counted all the same.
  const { comments } = config;
  // Empty lines would count as rows of one cell where the separator is guessed.
  const guess = { preview: 20, skipEmptyLines: 'greedy' } as const;
  const delimiter = config.delimiter ?? papa.parse(text, guess).meta.delimiter;
  papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: cells, errors }: ParseStepResult<string[]>) => {
      const isRemark = comments !== undefined && cells[0]?.startsWith(comments) === true;
      if (errors.some(({ type }) => type === 'Quotes')) {
        unread.push({ unit: 'line', number: line, reason: 'quotes' });
      } else if (!isRemark && cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      line += 1 + cells.reduce((count, cell) => count + breaksIn(cell), 0);
    },
  });
  return { rows, unread };
}

const breaksIn = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Lines before the rows that say how they are to be read: `#html:true`. */
function headOf(text: string): {
  readonly head: ReadonlyMap<string, string>;
  readonly rest: string;
  readonly firstLine: number;
} {
  const head = new Map<string, string>();
  let rest = text;
  let firstLine = 1;
  for (;;) {
    const [line, key, value] = /^#([a-z ]{1,20}):([^\r\n]*)(?:\r\n|\r|\n|$)/i.exec(rest) ?? [];
    if (!line || key === undefined) return { head, rest, firstLine };
    head.set(key.toLowerCase(), value ?? '');
    rest = rest.slice(line.length);
    firstLine += 1;
  }
}

/** What may stand in the head of a text file for Anki, beside what others use too. */
const ankiKeys: ReadonlySet<string> = new Set([
  'html',
  'columns',
  'notetype',
  'deck',
  'guid column',
  'tags column',
  'notetype column',
  'deck column',
]);

const separatorOf = (name: string): string =>
  separators.get(name.trim().toLowerCase()) ?? (name.charAt(0) || '\t');

const separators: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
]);

/** Anki counts columns from 1. */
const columnOf = (number: string | undefined): number | null => {
  const column = Number.parseInt(number ?? '', 10);
  return column >= 1 ? column - 1 : null;
};
