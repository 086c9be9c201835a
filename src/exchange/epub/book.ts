import type { ExportInput } from '../form.ts';
import { glossaryMarkup, termId } from '../reading/glossary-markup.ts';
import type { Links } from '../reading/links.ts';
import { element, worded } from '../reading/markup.ts';
import { readingOf, type Reading } from '../reading/reading.ts';
import { noteId, orphanMarkup } from './asides.ts';
import { contentDocument, type BookFile } from './book-file.ts';
import { bookZip } from './book-zip.ts';
import { chapterMarkup } from './chapter-markup.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { navigationMarkup, type Destination } from './navigation.ts';
import { packageDocument } from './package-document.ts';

/** A text as the bytes of an EPUB; the same input gives the same bytes. */
export async function epubBook(input: ExportInput): Promise<Uint8Array> {
  const reading = readingOf(input);
  const chapters = chaptersOf(input.rows, reading.depths);
  const fileOf = new Map(chapters.flatMap(({ name, rows }) => rows.map(({ id }) => [id, name])));
  const linksFrom = (name: string): Links => linksOf(reading, fileOf, name);
  const isUntitled = reading.headings.length === 0;
  const documents = [
    ...chapters.map((chapter, index) => {
      const title = isUntitled && index === 0 ? reading.title : null;
      const markup = chapterMarkup(chapter, reading, linksFrom(chapter.name), title);
      return file(reading.language, chapter.name, titleOf(chapter, reading), markup);
    }),
    ...more(reading, linksFrom),
  ];
  const { words } = input;
  const start = { href: chapters[0]?.name ?? '', name: reading.title, type: 'bodymatter' };
  const others = [orphansPlace(reading), glossaryPlace(reading)].filter(({ href }) =>
    documents.some(({ name }) => name === href),
  );
  const contents = navigationMarkup(
    reading,
    start,
    others,
    (id) => `${fileOf.get(id) ?? ''}#${id}`,
  );
  const navigation = file(words.language, 'contents.xhtml', reading.title, contents);
  return bookZip(packageDocument(reading, navigation, documents), [navigation, ...documents]);
}

const file = (language: string, name: string, title: string, body: string): BookFile => ({
  name,
  contents: contentDocument(language, title, body),
});

const orphansPlace = ({ input }: Reading): Destination => ({
  href: 'unattached.xhtml',
  name: input.words.orphans,
  type: 'appendix',
});

const glossaryPlace = ({ input }: Reading): Destination => ({
  href: 'glossary.xhtml',
  name: input.words.glossary,
  type: 'glossary',
});

/** What stands behind the text. */
function more(reading: Reading, linksFrom: (name: string) => Links): BookFile[] {
  const { words } = reading.input;
  const files: BookFile[] = [];
  const orphans = orphansPlace(reading);
  if (reading.notes.orphans.length > 0) {
    const links = linksFrom(orphans.href);
    const notes = reading.notes.orphans.map((note) => orphanMarkup(note, reading, links));
    const markup = element(
      'section',
      { 'epub:type': 'appendix', role: 'doc-appendix' },
      worded('h1', {}, orphans.name) + notes.join('\n'),
    );
    files.push(file(words.language, orphans.href, orphans.name, markup));
  }
  const glossary = glossaryPlace(reading);
  const terms = glossaryMarkup(reading, linksFrom(glossary.href), {
    term: { 'epub:type': 'glossterm' },
    definition: { 'epub:type': 'glossdef' },
  });
  if (terms !== '') {
    const markup = element(
      'section',
      { 'epub:type': 'glossary', role: 'doc-glossary' },
      worded('h1', {}, glossary.name) + terms,
    );
    files.push(file(words.language, glossary.href, glossary.name, markup));
  }
  return files;
}

/** The first heading of a chapter, else where it begins. */
function titleOf({ rows }: Chapter, { written, title }: Reading): string {
  const heading = rows.find(({ kind, cleaned }) => kind === 'heading' && cleaned.trim() !== '');
  if (heading) return written(heading.cleaned).replace(/\s+/g, ' ').trim();
  const ordinal = rows[0]?.ordinal ?? 1;
  return ordinal === 1 ? title : `${title}, ¶ ${ordinal}`;
}

/** Links from a file of the book to another, or within it. */
function linksOf(reading: Reading, fileOf: ReadonlyMap<string, string>, from: string): Links {
  const { notes, input } = reading;
  const address = (name: string, id: string): string => `${name === from ? '' : name}#${id}`;
  const orphans = new Set(notes.orphans.map(({ annotation }) => annotation.id));
  const noteFiles = new Map(
    notes.all.map(({ annotation: { id, current } }) => [
      id,
      orphans.has(id) ? orphansPlace(reading).href : fileOf.get(current[0]?.paragraphId ?? ''),
    ]),
  );
  const terms = new Set(input.options.glossary ? input.terms.map(({ id }) => id) : []);
  const to = (name: string | undefined, id: string): string | null =>
    name === undefined ? null : address(name, id);
  return {
    toParagraph: (id) => to(fileOf.get(id), id),
    toNote: (id) => to(noteFiles.get(id), noteId(id)),
    toTerm: (id) => (terms.has(id) ? address(glossaryPlace(reading).href, termId(id)) : null),
    leadsHome: false,
  };
}
