import { caseNames, type CaseForms, type CaseName } from '../../core/cases.ts';
import {
  termRead,
  type TermRead,
  type TermsRead,
  type Unread,
} from '../../core/glossary/term-read.ts';
import { tagsFrom } from '../../core/tags.ts';
import { variantKinds, type Variant } from '../../core/term.ts';
import { ankiIdPrefix } from './anki.ts';
import { foreignParted, parted, type CellValue } from './cell-list.ts';
import { cardBack, plainWords } from './card.ts';
import type { Columns } from './columns.ts';
import type { ColumnField } from './fields.ts';
import { asTyped } from './formula.ts';
import { isMoment, isOurId, isParagraphKey, scriptFrom } from './own-values.ts';
import type { Table, TableRow } from './table.ts';

/** The terms of a table, read as its columns are said to be. */
export function termsOfTable(table: Table, columns: Columns): TermsRead {
  const rows = columns.hasNames ? table.rows.slice(1) : table.rows;
  const terms: TermRead[] = [];
  const unread: Unread[] = [...table.unread];
  for (const row of rows) {
    const term = termOf(row, table, columns);
    if (term.canonical.trim() === '') {
      unread.push({ unit: 'line', number: row.line, reason: 'no-term' });
    } else terms.push(term);
  }
  return { terms, unread };
}

function termOf({ cells }: TableRow, table: Table, { fields }: Columns): TermRead {
  const raw = (field: ColumnField): string => {
    const column = fields.indexOf(field);
    return column < 0 ? '' : (cells[column] ?? '');
  };
  const exact = (field: ColumnField): string => asTyped(raw(field));
  if (table.form === 'omegat' && table.isOurs) return ofOmegat(raw);
  if (table.form === 'csv' && table.isOurs) return ofOurs(exact);
  const plain = (field: ColumnField): string =>
    table.isHtml ? plainWords(raw(field)) : exact(field).trim();
  const id = raw('id').replace(ankiIdPrefix, '');
  const back = table.isHtml ? cardBack(raw('definition')) : null;
  const tags = raw('tags').replaceAll('::', '/');
  return termRead(plain('term'), {
    id: isOurId(id) ? id : null,
    variants: [
      ...(back?.forms ?? []),
      ...variantKinds.flatMap((kind) =>
        foreignParted(plain(kind)).map((form): Variant => ({ form, kind })),
      ),
    ],
    script: scriptFrom(plain('script')),
    definition: back?.definition ?? plain('definition'),
    category: plain('category') || (back?.category ?? ''),
    tags: tagsFrom(tags),
  });
}

function ofOurs(cell: (field: ColumnField) => string): TermRead {
  const [id, created, modified] = [cell('id'), cell('created'), cell('modified')];
  return termRead(cell('term'), {
    id: isOurId(id) ? id : null,
    variants: variantKinds.flatMap((kind) => parted(cell(kind)).map((one) => variantOf(one, kind))),
    cases: cellsOf(cell('cases')),
    script: scriptFrom(cell('script')),
    definition: cell('definition'),
    category: cell('category'),
    tags: tagsFrom(cell('tags')),
    paragraphKeys: cell('paragraphs').split(/\s+/).filter(isParagraphKey),
    createdAt: isMoment(created) ? created : '',
    modifiedAt: isMoment(modified) ? modified : '',
  });
}

function variantOf({ name, value }: CellValue, kind: Variant['kind']): Variant {
  if (name === null) return { form: value, kind };
  const cell = caseNames.find((one) => one === name);
  return cell ? { form: value, kind, cell } : { form: `${name}=${value}`, kind };
}

const cellsOf = (cell: string): Partial<CaseForms> =>
  Object.fromEntries(
    parted(cell).flatMap(({ name, value }): [CaseName, string][] => {
      const known = caseNames.find((one) => one === name);
      return known ? [[known, value]] : [];
    }),
  );

/** The remark of a line with the term on both sides is its definition, else it tells the form’s kind. */
function ofOmegat(cell: (field: ColumnField) => string): TermRead {
  const [form, term, remark] = [cell('other'), cell('term'), cell('definition')];
  if (form === term) return termRead(term, { definition: remark });
  const [said, where] = remark.split(', ');
  const kind = variantKinds.find((one) => one === said) ?? 'other';
  const name = caseNames.find((one) => one === where);
  return termRead(term, { variants: [{ form, kind, ...(name ? { cell: name } : {}) }] });
}
