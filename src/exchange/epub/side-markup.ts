import type { Row } from '../../core/row.ts';
import type { Side } from '../../core/text.ts';
import type { Links } from '../reading/links.ts';
import { empty } from '../reading/markup.ts';
import { marksOn } from '../reading/marks.ts';
import { paragraphMarkup, type SideWords } from '../reading/paragraph-markup.ts';
import { termsIn, type Reading } from '../reading/reading.ts';

/** The words of a side; in the cleaned text corrections are not marked, for it is to be read. */
export function sideMarkup(
  row: Row,
  side: Side,
  reading: Reading,
  links: Links,
  references: SideWords['references'] = [],
): string {
  return paragraphMarkup({
    row,
    side,
    view: reading.view(row[side]),
    marks: marksOn(row, side, reading.notes.on(row.id)),
    terms: termsIn(reading, row[side]),
    references,
    explain: side === 'original' ? reading.explain : null,
    links,
    lineBreak: row.kind === 'code' ? '\n' : empty('br'),
  });
}
