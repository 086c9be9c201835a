import type { Entry } from './gather.ts';
import { gather } from './gather.ts';
import { field, fieldsOf, isFields, listOf, momentOf, textField } from './fields.ts';
import type { ForeignNotes } from './foreign-note.ts';
import { foreignTags } from './foreign-tags.ts';
import { quoteIn } from './quote-in.ts';

/**
 * The annotations in JSON of Hypothesis, `null` when it is none: `{rows}` of its search API
 * (https://h.readthedocs.io/en/latest/api-reference/), `{annotations}` of its client’s export, or
 * the bare list of them.
 */
export function readHypothesis(json: unknown): ForeignNotes | null {
  const entries = entriesOf(json);
  if (!entries?.some(isHypothesis)) return null;
  const quotes = new Map(entries.map((entry) => [textField(entry, 'id'), quoteOf(entry)]));
  return gather('hypothesis', entries, (entry): Entry => {
    if (!isHypothesis(entry)) return 'shape';
    const uri = textField(entry, 'uri');
    const [title] = listOf(field(field(entry, 'document'), 'title'));
    const id = textField(entry, 'id');
    const created = momentOf(field(entry, 'created'));
    const own = quoteOf(entry);
    // An answer stands where the note stands that it answers.
    const [first] = listOf(field(entry, 'references'));
    const quote = own ?? (typeof first === 'string' ? (quotes.get(first) ?? null) : null);
    return {
      key: id === '' ? `${uri} ${created ?? ''} ${quote?.exact ?? ''}` : id,
      book: { key: uri, title: typeof title === 'string' ? title : uri, author: '' },
      quote,
      note: textField(entry, 'text'),
      tags: foreignTags(listOf(field(entry, 'tags'))),
      colour: null,
      createdAt: created,
      modifiedAt: momentOf(field(entry, 'updated')) ?? created,
      where: '',
      own: null,
    };
  });
}

function entriesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json as unknown[];
  const { rows, annotations } = fieldsOf(json);
  if (Array.isArray(rows)) return rows as unknown[];
  return Array.isArray(annotations) ? (annotations as unknown[]) : null;
}

const isHypothesis = (entry: unknown): boolean =>
  isFields(entry) &&
  typeof field(entry, 'uri') === 'string' &&
  (typeof field(entry, 'text') === 'string' || Array.isArray(field(entry, 'target')));

const quoteOf = (entry: unknown): ReturnType<typeof quoteIn> =>
  listOf(field(entry, 'target'))
    .map((target) => quoteIn(field(target, 'selector')))
    .find((quote) => quote !== null) ?? null;
