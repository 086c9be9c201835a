import { colourOf } from './colour-of.ts';
import { field, fieldsOf, isFields, listOf, momentOf, textField } from './fields.ts';
import type { ForeignBook, ForeignNotes } from './foreign-note.ts';
import { gather, type Entry } from './gather.ts';

/**
 * The annotations in JSON of Readest, `null` when it is none: its export (`$format` is
 * `readest-annotations`), the `config.json` it keeps of a book (`booknotes`), or the bare list of
 * them. Its places are EPUB CFIs, which say nothing here; its quotes do.
 */
export function readReadest(json: unknown): ForeignNotes | null {
  const entries = entriesOf(json);
  if (!entries) return null;
  const about = fieldsOf(field(json, 'book'));
  const title = textField(about, 'title');
  const book = (entry: unknown): ForeignBook => ({
    key: textField(about, 'hash') || textField(entry, 'bookHash') || title,
    title,
    author: textField(about, 'author'),
  });
  return gather('readest', entries, (entry): Entry => {
    if (!isReadest(entry)) return 'shape';
    if (typeof field(entry, 'deletedAt') === 'number') return null;
    const note = textField(entry, 'note');
    // The words of a bookmark are a look at the page, not what somebody marked.
    if (field(entry, 'type') === 'bookmark') return 'bookmark';
    const exact = textField(entry, 'text');
    const createdAt = momentOf(field(entry, 'createdAt'));
    const page = field(entry, 'page');
    return {
      key: `${book(entry).key} ${textField(entry, 'id') || `${textField(entry, 'cfi')} ${exact}`}`,
      book: book(entry),
      quote: exact.trim() === '' ? null : { exact, prefix: '', suffix: '' },
      note,
      tags: [],
      colour: colourOf(textField(entry, 'color')),
      createdAt,
      modifiedAt: momentOf(field(entry, 'updatedAt')) ?? createdAt,
      where: typeof page === 'number' ? String(page) : '',
      own: null,
    };
  });
}

function entriesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.some(isReadest) ? (json as unknown[]) : null;
  const { $format, annotations, booknotes } = fieldsOf(json);
  if ($format === 'readest-annotations') return listOf(annotations);
  if (!Array.isArray(booknotes)) return null;
  return booknotes.length === 0 || booknotes.some(isReadest) ? (booknotes as unknown[]) : null;
}

const isReadest = (entry: unknown): boolean =>
  isFields(entry) &&
  typeof field(entry, 'cfi') === 'string' &&
  ['annotation', 'bookmark', 'excerpt', 'notebook'].includes(textField(entry, 'type'));
