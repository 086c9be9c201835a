import { parseAddress } from '../../core/address.ts';
import { colourOf } from '../foreign/colour-of.ts';
import { field, fieldsOf, isFields, listOf, momentOf, textField } from '../foreign/fields.ts';
import type { ForeignBook, ForeignNotes, ForeignQuote } from '../foreign/foreign-note.ts';
import { foreignTags } from '../foreign/foreign-tags.ts';
import { gather, type Entry } from '../foreign/gather.ts';
import { quoteIn } from '../foreign/quote-in.ts';
import { ownAnnotation } from './own-annotation.ts';
import { textAddress } from './text-address.ts';

/**
 * The annotations in JSON-LD of the W3C Web Annotation Data Model, `null` when it is none: a
 * collection, a page, a list, one alone, or the `AnnotationSet` in which Thorium writes them
 * (https://github.com/readium/annotations). Our own come back exactly; others have their quotes.
 */
export function readWebAnnotation(json: unknown): ForeignNotes | null {
  const entries = entriesOf(json);
  if (!entries) return null;
  const isSet = field(json, 'type') === 'AnnotationSet';
  const set = bookOf(json);
  return gather(isSet ? 'thorium' : 'web-annotation', entries, (entry): Entry => {
    if (!isAnnotation(entry)) return 'shape';
    if (listOf(field(entry, 'motivation')).includes('bookmarking')) return 'bookmark';
    const targets = targetsOf(field(entry, 'target'));
    const { note, tags, colour } = bodiesOf(entry);
    const id = textField(entry, 'id');
    const own = ownAnnotation(entry, { note, tags });
    const quote = joined(targets.map((target) => quoteIn(field(target, 'selector'))));
    const source = sourceOf(targets[0]);
    const createdAt = momentOf(field(entry, 'created'));
    return {
      key: id === '' ? `${source} ${createdAt ?? ''} ${quote?.exact ?? ''} ${note}` : id,
      book: isSet ? set : { ...set, key: source },
      quote,
      note,
      tags: own ? own.tags : foreignTags(tags),
      colour: own?.colour ?? colourOf(colour),
      createdAt,
      modifiedAt: momentOf(field(entry, 'modified')) ?? createdAt,
      where: whereOf(targets[0]),
      own,
    };
  });
}

function entriesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.some(isAnnotation) ? (json as unknown[]) : null;
  const { type, items, first } = fieldsOf(json);
  const types = listOf(type);
  if (types.includes('AnnotationSet') || types.includes('AnnotationPage')) return listOf(items);
  if (types.includes('AnnotationCollection')) return listOf(field(first, 'items') ?? items);
  return isAnnotation(json) ? [json] : null;
}

const isAnnotation = (entry: unknown): boolean =>
  isFields(entry) &&
  listOf(field(entry, 'type')).includes('Annotation') &&
  field(entry, 'target') !== undefined;

/** What a whole file says of the book: `about` of a set, our own words, or the label. */
function bookOf(json: unknown): ForeignBook {
  const about = field(json, 'about');
  const ours = field(json, 'uporedo:text');
  const [identifier] = listOf(field(about, 'dc:identifier'));
  const [creator] = listOf(field(about, 'dc:creator'));
  const [label] = listOf(field(json, 'label'));
  const title =
    textField(about, 'dc:title') ||
    textField(ours, 'title') ||
    (typeof label === 'string' ? label : '') ||
    textField(json, 'title');
  return {
    key: typeof identifier === 'string' ? identifier : title,
    title,
    author: typeof creator === 'string' ? creator : textField(ours, 'author'),
  };
}

/** Targets one by one: a list of them may be an array, or an object with `items` (appendix A). */
function targetsOf(target: unknown): readonly unknown[] {
  return listOf(target).flatMap((one) => listOf(field(one, 'items') ?? one));
}

function sourceOf(target: unknown): string {
  if (typeof target === 'string') return textOf(target);
  const source = field(target, 'source');
  return textOf(typeof source === 'string' ? source : textField(source ?? target, 'id'));
}

/** Of one of our paragraphs the text it is in: all of them are one book. */
function textOf(address: string): string {
  const own = parseAddress(address);
  return own ? textAddress(own.textId) : address;
}

/** The words of several targets are one quote, what stood around them that of the first and last. */
function joined(quotes: readonly (ForeignQuote | null)[]): ForeignQuote | null {
  const found = quotes.filter((quote) => quote !== null);
  const [first] = found;
  if (!first) return null;
  return {
    exact: found.map(({ exact }) => exact).join('\n'),
    prefix: first.prefix,
    suffix: found.at(-1)?.suffix ?? '',
  };
}

interface Bodies {
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
}

function bodiesOf(entry: unknown): Bodies {
  const notes: string[] = [];
  const tags: string[] = [];
  let colour = '';
  for (const body of [...listOf(field(entry, 'bodyValue')), ...listOf(field(entry, 'body'))]) {
    if (typeof body === 'string') notes.push(body);
    const value = textField(body, 'value');
    if (listOf(field(body, 'purpose')).includes('tagging')) tags.push(value);
    else if (value !== '') notes.push(value);
    tags.push(...['keyword', 'tag'].map((name) => textField(body, name)).filter(Boolean));
    colour ||= textField(body, 'color');
  }
  return { note: notes.join('\n\n'), tags, colour };
}

/** Headings above the words and the page, as Readium writes them. */
function whereOf(target: unknown): string {
  const meta = field(target, 'meta');
  const headings = listOf(field(meta, 'headings')).map((one) => textField(one, 'txt'));
  return [...headings, textField(meta, 'page')].filter(Boolean).join(' › ');
}
