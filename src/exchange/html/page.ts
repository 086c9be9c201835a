import type { Side } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';
import { glossaryMarkup, termId } from '../reading/glossary-markup.ts';
import type { Links } from '../reading/links.ts';
import { element, empty, filled, worded } from '../reading/markup.ts';
import type { Heading } from '../reading/outline-depths.ts';
import { readingOf, type Reading } from '../reading/reading.ts';
import { xmlText } from '../xml.ts';
import { choicesMarkup } from './choices.ts';
import { noteArticle, noteId, rowMarkup } from './row-markup.ts';
import { pageStyle } from './page-style.ts';

/** How the page looks before a reader chooses. */
export interface PageOptions {
  readonly sides: Side | 'both';
  /** Title and page numbers in the margins of the sheet when it is printed (CSS Paged Media § 4). */
  readonly printsMargins: boolean;
}

/** A text as one self-contained page of HTML, well-formed XML but for its first line. */
export function htmlPage(
  input: ExportInput,
  options: PageOptions = { sides: 'both', printsMargins: true },
): string {
  const reading = readingOf(input);
  const { words } = input;
  const links = linksOf(reading);
  const orphans = reading.notes.orphans.map((note) => noteArticle(note, reading, links)).join('\n');
  const terms = glossaryMarkup(reading, links);
  return [
    '<!DOCTYPE html>',
    `<html lang="${xmlText(words.language)}">`,
    head(reading, options),
    `<body${reading.notes.all.length > 0 ? ' class="noted"' : ''}>`,
    worded('a', { class: 'skip', href: '#text' }, words.reading.skip),
    element('header', { class: 'title' }, about(reading)),
    choicesMarkup(reading, options.sides),
    contents(reading, terms !== '', orphans !== ''),
    `<main id="text" tabindex="-1">`,
    columnNames(reading),
    ...input.rows.map((row) => rowMarkup(row, reading, links)),
    filled(
      'section',
      { class: 'more', id: 'orphans', 'aria-labelledby': 'orphans-title' },
      orphans === '' ? '' : worded('h2', { id: 'orphans-title' }, words.orphans) + orphans,
    ),
    filled(
      'section',
      { class: 'more', id: 'glossary', 'aria-labelledby': 'glossary-title' },
      terms === '' ? '' : worded('h2', { id: 'glossary-title' }, words.glossary) + terms,
    ),
    '</main>',
    element('footer', {}, made(reading)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function linksOf({ input, notes }: Reading): Links {
  const paragraphs = new Set(input.rows.map(({ id }) => id));
  const shown = new Set(notes.all.map(({ annotation }) => annotation.id));
  const terms = new Set(input.terms.map(({ id }) => id));
  return {
    toParagraph: (id) => (paragraphs.has(id) ? `#${id}` : null),
    toNote: (id) => (shown.has(id) ? `#${noteId(id)}` : null),
    toTerm: (id) => (terms.has(id) ? `#${termId(id)}` : null),
    leadsHome: true,
  };
}

/** Nothing is fetched, run or sent, whatever the page may hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const head = (reading: Reading, { printsMargins }: PageOptions): string =>
  element(
    'head',
    {},
    [
      '',
      empty('meta', { charset: 'utf-8' }),
      empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      empty('meta', { name: 'referrer', content: 'no-referrer' }),
      empty('meta', { name: 'generator', content: 'Uporedo' }),
      ...(reading.input.text.author === ''
        ? []
        : [empty('meta', { name: 'author', content: reading.input.text.author })]),
      worded('title', {}, reading.title),
      element('style', {}, pageStyle(printsMargins ? reading.title : null)),
      '',
    ].join('\n'),
  );

function about({ input, title, language, written }: Reading): string {
  const { text, words } = input;
  const source = text.source.trim();
  return [
    worded('h1', { lang: language }, title),
    filled('p', { class: 'author', lang: language }, xmlText(written(text.author))),
    filled(
      'p',
      { class: 'source' },
      source === '' ? '' : `${xmlText(words.reading.source)}: ${xmlText(source)}`,
    ),
  ].join('\n');
}

function contents(
  { headings, input, language, written }: Reading,
  hasTerms: boolean,
  hasOrphans: boolean,
): string {
  const { words } = input;
  const lines = (some: readonly Heading[]): string =>
    some.length === 0
      ? ''
      : element(
          'ol',
          {},
          some
            .map(({ row, under }) => {
              const name = written(row.cleaned).replace(/\s+/g, ' ').trim() || `¶ ${row.ordinal}`;
              return element(
                'li',
                {},
                worded('a', { href: `#${row.id}`, lang: language }, name) + lines(under),
              );
            })
            .join(''),
        );
  const more = [
    ...(hasOrphans ? [worded('a', { href: '#orphans' }, words.orphans)] : []),
    ...(hasTerms ? [worded('a', { href: '#glossary' }, words.glossary)] : []),
  ].map((link) => element('li', {}, link));
  const inside = lines(headings) + filled('ol', {}, more.join(''));
  if (inside === '') return '';
  const name = words.reading.contents;
  const opened = worded('summary', {}, name) + inside;
  return element('nav', { 'aria-label': name, class: 'contents' }, element('details', {}, opened));
}

const columnNames = ({ input }: Reading): string =>
  element(
    'div',
    { class: 'columns', 'aria-hidden': 'true' },
    worded('span', { class: 'original' }, input.words.sides.original) +
      worded('span', { class: 'number' }, '¶') +
      worded('span', { class: 'cleaned' }, input.words.sides.cleaned),
  );

function made({ input, day }: Reading): string {
  const today = day(input.at);
  const date = today ? ` · ${worded('time', { datetime: today.iso }, today.words)}` : '';
  return element('p', {}, xmlText(input.words.reading.made) + date);
}
