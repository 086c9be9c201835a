import { element, filled, worded } from '../reading/markup.ts';
import type { Heading } from '../reading/outline-depths.ts';
import type { Reading } from '../reading/reading.ts';
import { xmlText } from '../xml.ts';
import { inLine } from './book-file.ts';

/** A place of the book that its contents lead to. */
export interface Destination {
  readonly href: string;
  readonly name: string;
  /** EPUB Structural Semantics, for the landmarks. */
  readonly type: string;
}

/**
 * The title page, which is the navigation document too (EPUB 3.3, § 7): title, author, source, the
 * contents and the landmarks.
 */
export function navigationMarkup(
  reading: Reading,
  start: Destination,
  more: readonly Destination[],
  addressOf: (paragraphId: string) => string,
): string {
  const { input, title, written, headings, language } = reading;
  const { text, words } = input;
  const lines = headingLines(headings, reading, addressOf);
  const others = more.map(({ href, name }) => element('li', {}, worded('a', { href }, name)));
  const first =
    lines === '' ? element('li', {}, worded('a', { href: start.href }, start.name)) : lines;
  const source = text.source.trim();
  const landmarks = [start, ...more].map(({ href, name, type }) =>
    element('li', {}, worded('a', { 'epub:type': type, href }, name)),
  );
  return [
    element(
      'header',
      {},
      worded('h1', { lang: language }, title) +
        filled('p', { class: 'author', lang: language }, xmlText(written(text.author).trim())) +
        filled(
          'p',
          { class: 'small' },
          source === '' ? '' : xmlText(`${words.reading.source}: ${source}`),
        ),
    ),
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      worded('h2', {}, words.reading.contents) + element('ol', {}, [first, ...others].join('\n')),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', hidden: '' },
      element('ol', {}, landmarks.join('\n')),
    ),
  ].join('\n');
}

function headingLines(
  headings: readonly Heading[],
  reading: Reading,
  addressOf: (paragraphId: string) => string,
): string {
  return headings
    .map(({ row, under }) => {
      const name = inLine(reading.written(row.cleaned), `¶ ${row.ordinal}`);
      const link = element('a', { href: addressOf(row.id), lang: reading.language }, name);
      return element('li', {}, link + filled('ol', {}, headingLines(under, reading, addressOf)));
    })
    .join('\n');
}
