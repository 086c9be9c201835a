import { orderKey } from '../../core/collation.ts';
import { paragraphLabel } from '../../core/citation.ts';
import type { Term } from '../../core/term.ts';
import { xmlText } from '../xml.ts';
import type { Links } from './links.ts';
import { element, filled, worded } from './markup.ts';
import { noteMarkup } from './note-markup.ts';
import type { Reading } from './reading.ts';

/** Attributes a form needs on the parts of a glossary. */
export interface GlossaryMarks {
  readonly term: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
}

/** The terms as a list of definitions in alphabetical order; empty when there are none. */
export function glossaryMarkup(
  reading: Reading,
  links: Links,
  marks: GlossaryMarks = { term: {}, definition: {} },
): string {
  const { input, written, language } = reading;
  if (!input.options.glossary || input.terms.length === 0) return '';
  const order = language === 'sr-Cyrl' ? 'azbuka' : 'abeceda';
  const keyed = input.terms.map((term) => ({
    term,
    key: orderKey(written(term.canonical), order),
  }));
  keyed.sort((a, b) =>
    a.key === b.key ? (a.term.id < b.term.id ? -1 : 1) : a.key < b.key ? -1 : 1,
  );
  const entries = keyed.map(({ term }) => {
    const name = worded('dfn', {}, written(term.canonical).trim() || term.id);
    const heading = element('dt', { id: termId(term.id), lang: language, ...marks.term }, name);
    const parts = [
      filled('p', { class: 'about' }, aboutTerm(term)),
      noteMarkup(term.definition, links),
      formsOf(term, reading),
      filled('p', { class: 'places' }, placesOf(term, reading.ordinals, links)),
    ];
    return heading + element('dd', marks.definition, parts.join(''));
  });
  return element('dl', {}, entries.join('\n'));
}

/** The id of a term’s entry. */
export const termId = (id: string): string => `t-${id}`;

const aboutTerm = ({ category, tags }: Term): string =>
  [category, ...tags]
    .filter((words) => words.trim() !== '')
    .map(xmlText)
    .join(' · ');

function formsOf({ variants }: Term, { input, written, language }: Reading): string {
  const { words } = input;
  const forms = variants.map(({ form, kind }) => {
    const name = worded('span', { lang: language }, written(form));
    return `${name} (${xmlText(words.variants[kind])})`;
  });
  return filled(
    'p',
    { class: 'forms' },
    forms.length > 0 ? `${xmlText(words.reading.forms)}: ${forms.join(', ')}` : '',
  );
}

const placesOf = (
  { paragraphIds }: Term,
  ordinals: ReadonlyMap<string, number>,
  links: Links,
): string =>
  paragraphIds
    .flatMap((id) => {
      const href = links.toParagraph(id);
      return href === null ? [] : [worded('a', { href }, paragraphLabel(ordinals.get(id) ?? 0))];
    })
    .join(' ');
