import { fold } from '../../core/fold.ts';
import { columnFields, type ColumnField } from './fields.ts';
import type { Table } from './table.ts';

/** How a table is to be read. */
export interface Columns {
  /** The first row says what the columns hold, and is no term. */
  readonly hasNames: boolean;
  /** What each column holds, `null`: nothing that is wanted. */
  readonly fields: readonly (ColumnField | null)[];
}

/**
 * What the columns of a table hold, by their names in English or Serbian, in either script; without
 * names the first is the term and the second its definition, in a glossary of OmegaT as that has it.
 */
export function guessColumns({
  form,
  isOurs,
  rows,
  names: given,
  guidColumn,
  tagsColumn,
}: Table): Columns {
  const [first] = rows;
  const width = rows.slice(0, 100).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (isOurs && form === 'csv') {
    const own = (first?.cells ?? []).map((name) => columnFields.find((one) => one === name));
    return { hasNames: true, fields: own.map((field) => field ?? null) };
  }
  const isNamed = given.length > 0;
  const called = isNamed ? given : form === 'csv' ? (first?.cells ?? []) : [];
  const fields = Array.from({ length: Math.max(width, called.length) }, (_, column) =>
    column === tagsColumn ? 'tags' : column === guidColumn ? 'id' : fieldNamed(called[column]),
  );
  const hasNames = !isNamed && form === 'csv' && fields.some((field) => field !== null);
  const once = fields.map((field, column) => (fields.indexOf(field) === column ? field : null));
  const wanted: ColumnField[] =
    form === 'omegat' ? ['other', 'term', 'definition'] : ['term', 'definition'];
  const isKnown = hasNames || isNamed;
  return { hasNames, fields: once.includes('term') ? once : filled(once, wanted, isKnown) };
}

/** Columns nothing is known of, given what is still wanted; of named ones only the term. */
function filled(
  fields: readonly (ColumnField | null)[],
  wanted: readonly ColumnField[],
  isKnown: boolean,
): (ColumnField | null)[] {
  const missing = (isKnown ? (['term'] as const) : wanted).filter((one) => !fields.includes(one));
  return fields.map((field) => field ?? missing.shift() ?? null);
}

const fieldNamed = (name = ''): ColumnField | null =>
  fieldNames.get(
    fold(name)
      .replace(/[_\s-]+/g, ' ')
      .trim(),
  ) ?? null;

/** Names in use for what a column holds, folded, parted by commas. */
const names: Readonly<Partial<Record<ColumnField, string>>> = {
  id: 'id, guid',
  term:
    'term, terms, canonical, headword, word, front, target, target term, preferred term, name, ' +
    'pojam, termin, odrednica, rec, naziv, ispravno, kanonski oblik, glavni oblik, lice',
  definition:
    'definition, description, meaning, explanation, comment, comments, note, notes, back, ' +
    'definicija, objasnjenje, opis, znacenje, napomena, komentar, nalicje',
  category: 'category, subject, subject field, domain, vrsta, kategorija, oblast, grupa',
  tags: 'tags, tag, labels, keywords, oznake, oznaka, kljucne reci',
  damaged:
    'damaged, damaged forms, wrong, errors, osteceno, osteceni oblici, pogresno, ' +
    'pogresni oblici, greske',
  inflected: 'inflected, inflected forms, padezi, padezni oblici, promenjeni oblici',
  forbidden:
    'forbidden, forbidden forms, deprecated, avoid, zabranjeno, zabranjeni oblici, ' +
    'ne koristiti, nepozeljno',
  other:
    'other, other forms, forms, form, variants, variant, synonyms, synonym, aliases, source, ' +
    'source term, drugi oblici, oblici, oblik, varijante, varijanta, sinonimi, sinonim',
  cases: 'cases',
  script: 'script, pismo',
};

const fieldNames: ReadonlyMap<string, ColumnField> = new Map(
  columnFields.flatMap((field) =>
    (names[field] ?? '')
      .split(', ')
      .filter(Boolean)
      .map((name) => [name, field] as const),
  ),
);
