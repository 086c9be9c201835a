import type { Term, Variant } from '../../core/term.ts';
import { escaped, joined } from './cell-list.ts';
import { columnFields, type ColumnField } from './fields.ts';
import { harmless } from './formula.ts';
import { eachGlossary, termInScript, type Glossary } from './glossary.ts';

/**
 * A glossary as CSV (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it: a row
 * for each term, forms by their kinds in cells of their own. Heeds `script`.
 */
export const termsCsv = eachGlossary('csv', writeTermsCsv);

/** @see termsCsv */
export async function writeTermsCsv(glossary: Glossary): Promise<string> {
  const { default: papa } = await import('papaparse');
  const rows = glossary.terms.map((term) => {
    const cells = cellsOf(termInScript(term, glossary));
    return columnFields.map((field) => harmless(cells[field]));
  });
  const table = papa.unparse([[...columnFields], ...rows], { newline: '\r\n' });
  return `\ufeff${table}\r\n`;
}

function cellsOf(term: Term): Record<ColumnField, string> {
  const formsOf = (kind: Variant['kind']): string =>
    joined(term.variants.filter((variant) => variant.kind === kind).map(formCell));
  return {
    id: term.id,
    term: term.canonical,
    definition: term.definition,
    category: term.category,
    tags: term.tags.join(' '),
    damaged: formsOf('damaged'),
    inflected: formsOf('inflected'),
    forbidden: formsOf('forbidden'),
    other: formsOf('other'),
    cases: joined(
      Object.entries(term.cases ?? {}).map(([cell, form]) => `${cell}=${escaped(form)}`),
    ),
    script: term.script ?? '',
    paragraphs: term.paragraphIds.join(' '),
    created: term.createdAt,
    modified: term.modifiedAt,
  };
}

const formCell = ({ form, cell }: Variant): string =>
  cell ? `${cell}=${escaped(form)}` : escaped(form);
