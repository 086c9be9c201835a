import type { Reading } from '../reading/reading.ts';
import { element, empty, worded } from '../reading/markup.ts';
import { inLine, styleName, type BookFile } from './book-file.ts';

/** The package document (EPUB 3.3, § 5): what the book is, of which files, read in which order. */
export function packageDocument(
  reading: Reading,
  navigation: BookFile,
  documents: readonly BookFile[],
): string {
  const all = [navigation, ...documents];
  const items = all.map(({ name }, index) =>
    empty('item', {
      id: `d${index}`,
      href: name,
      'media-type': 'application/xhtml+xml',
      properties: index === 0 ? 'nav' : null,
    }),
  );
  const style = empty('item', { id: 'style', href: styleName, 'media-type': 'text/css' });
  const spine = all.map((_, index) => empty('itemref', { idref: `d${index}` }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': reading.input.words.language,
      },
      [
        '',
        element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(reading)),
        element('manifest', {}, [...items, style].join('\n')),
        element('spine', {}, spine.join('\n')),
        '',
      ].join('\n'),
    ),
    '',
  ].join('\n');
}

function metadata({ input, title, written, language }: Reading): string {
  const { text, at } = input;
  const optional = ([name, words]: readonly [string, string]): string[] => {
    const line = inLine(words, '');
    return line === '' ? [] : [element(name, {}, line)];
  };
  const property = (name: string, value: string): string =>
    worded('meta', { property: name }, value);
  return [
    '',
    worded('dc:identifier', { id: 'id' }, `uporedo:${text.id}`),
    element('dc:title', { 'xml:lang': language }, inLine(title, text.id)),
    ...optional(['dc:creator', written(text.author)]),
    worded('dc:language', {}, language),
    ...optional(['dc:source', text.source]),
    ...text.tags.flatMap((tag) => optional(['dc:subject', tag])),
    // To the second, in UTC (§ 5.5.5.2).
    property('dcterms:modified', `${new Date(at).toISOString().slice(0, 19)}Z`),
    // EPUB Accessibility 1.1, § 2.
    property('schema:accessMode', 'textual'),
    property('schema:accessModeSufficient', 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'ARIA'].map((feature) =>
      property('schema:accessibilityFeature', feature),
    ),
    property('schema:accessibilityHazard', 'none'),
    property(
      'schema:accessibilitySummary',
      'All of the publication is text that can be enlarged, reflowed and read aloud.',
    ),
    '',
  ].join('\n');
}
