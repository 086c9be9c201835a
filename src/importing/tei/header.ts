import { oneLine } from '../markup/document-facts.ts';
import { readXml } from '../markup/read-xml.ts';
import type { Element } from '../markup/read-markup.ts';

/** What a TEI document says of itself, and what its references need to know beforehand. */
export interface TeiFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Marks of notes that are referred to, by their ids: as the file numbers them, else in order. */
  readonly marks: ReadonlyMap<string, string>;
}

export function readFacts(text: string): TeiFacts {
  const titles: string[] = [];
  const authors: string[] = [];
  /** Of the text, of the document, of the header. */
  const languages: (string | undefined)[] = [];
  const notes: Element['attributes'][] = [];
  const targets = new Set<string>();
  readXml(text, ({ name, attributes, path, words }) => {
    const inStatement = path.at(-1) === 'titleStmt' && path.includes('fileDesc');
    if (inStatement && name === 'title') titles.push(oneLine(words));
    if (inStatement && name === 'author') authors.push(oneLine(words));
    const rank = ['text', 'TEI', 'language'].indexOf(name);
    const said = attributes[rank === 2 ? 'ident' : 'xml:lang'];
    if (rank !== -1 && said !== undefined) languages[rank] ??= said;
    if (name === 'note') notes.push(attributes);
    if (name === 'ref' || name === 'ptr') targets.add(attributes.target ?? '');
  });
  // Counted with those that nothing refers to, as a reader counts them.
  const marks = notes.flatMap(({ 'xml:id': id = '', n }, place) =>
    targets.has(`#${id}`) ? [[id, n ?? `[${place + 1}]`] as const] : [],
  );
  return {
    title: titles[0] ?? '',
    author: authors.filter((author) => author !== '').join('; '),
    language: languages.find((language) => language !== undefined) ?? '',
    marks: new Map(marks),
  };
}
