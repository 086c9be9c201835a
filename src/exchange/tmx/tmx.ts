import { byPlace } from '../../core/annotation.ts';
import type { Row } from '../../core/row.ts';
import { sides, type Side } from '../../core/text.ts';
import { eachText } from '../each-text.ts';
import type { ExportInput } from '../form.ts';
import { inScript } from '../in-script.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { tagsOf } from './language-tags.ts';

/** What of an export TMX is made of. */
export type TmxInput = Omit<ExportInput, 'options'> & {
  readonly options: Pick<ExportInput['options'], 'script' | 'notes'>;
};

/**
 * TMX 1.4b: one unit for each row, the original as source and the cleaned words as target, notes with
 * the side they were made on. What XML cannot hold becomes U+FFFD. Heeds `script` and `notes`.
 */
export function writeTmx(input: TmxInput): string {
  const { text, rows, options, words, at } = input;
  const tags = tagsOf(text, options.script);
  const written = inScript(text, options.script);
  const notes = notesOf(input);
  const changed = changeDates(input);
  const header = xmlAttributes({
    creationtool: 'Uporedo',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'uporedo',
    adminlang: words.language,
    srclang: tags.original,
    datatype: 'plaintext',
    creationdate: dateOf(at),
  });
  const variantOf = (row: Row, side: Side): string => {
    const made = notes.get(row.id)?.[side] ?? [];
    const noted = made.map((note) => `<note>${xmlText(note)}</note>`).join('');
    return `<tuv${xmlAttributes({ 'xml:lang': tags[side] })}>${noted}${prop('side', side)}<seg>${xmlText(written(row[side]))}</seg></tuv>`;
  };
  const units = rows.map((row) => {
    const said = xmlAttributes({ tuid: row.id, changedate: dateOf(changed.get(row.id) ?? '') });
    const about = prop('ordinal', `${row.ordinal}`) + prop('kind', row.kind);
    return `<tu${said}>${about}\n${sides.map((side) => variantOf(row, side)).join('\n')}\n</tu>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header${header}>
${prop('title', text.title)}${prop('author', text.author)}${prop('text', text.id)}
</header>
<body>
${units.join('')}</body>
</tmx>
`;
}

export const tmx = eachText('tmx', writeTmx);

const prop = (type: string, words: string): string =>
  `<prop type="x-${type}">${xmlText(words)}</prop>`;

/** Notes by paragraph and side, in reading order; each at the paragraph it begins in. */
function notesOf({ annotations, options }: TmxInput): Map<string, Record<Side, string[]>> {
  const notes = new Map<string, Record<Side, string[]>>();
  if (!options.notes) return notes;
  for (const { current, home, side, note } of annotations.toSorted(byPlace)) {
    const [anchor] = current.length > 0 ? current : home;
    if (note === '' || !anchor) continue;
    const already = notes.get(anchor.paragraphId) ?? { original: [], cleaned: [] };
    already[side].push(note);
    notes.set(anchor.paragraphId, already);
  }
  return notes;
}

/** When each paragraph was last corrected. */
function changeDates({ corrections }: TmxInput): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { paragraphId, state, at } of corrections) {
    if (state === 'accepted' && at > (dates.get(paragraphId) ?? '')) dates.set(paragraphId, at);
  }
  return dates;
}

/** A date as TMX has it, to the second and in UTC: `20261128T080000Z`; left out if it is none. */
function dateOf(at: string): string | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(at);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', ...time] = found;
  return `${year}${month}${day}T${time.join('')}Z`;
}
