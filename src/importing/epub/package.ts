import { oneLine } from '../markup/document-facts.ts';
import { readXml } from '../markup/read-xml.ts';
import { entryName } from './entry-name.ts';

/** What an EPUB says it is made of. */
export interface EpubPackage {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Names of entries in the order of reading, each once; what stands aside of it comes last. */
  readonly spine: readonly string[];
  /** How many items of the spine name nothing in the manifest. */
  readonly unknown: readonly string[];
  /** The table of contents: of EPUB 3, and of EPUB 2. */
  readonly nav: string | null;
  readonly ncx: string | null;
}

/** Reads the package document; `name` is its own entry, from which its addresses are counted. */
export function readPackage(text: string, name: string): EpubPackage {
  const facts = { title: '', language: '' };
  const authors: string[] = [];
  const items = new Map<string, Item>();
  const refs: { readonly id: string; readonly isAside: boolean }[] = [];
  let toc = '';
  readXml(text, ({ name: element, attributes, words, path }) => {
    const said = oneLine(words);
    if (path.includes('metadata')) {
      if (element === 'title') facts.title ||= said;
      if (element === 'language') facts.language ||= said;
      if (element === 'creator' && said !== '') authors.push(said);
    }
    if (element === 'item') {
      const { id = '', href = '', properties = '' } = attributes;
      const type = attributes['media-type'] ?? '';
      items.set(id, { entry: entryName(name, href), isNav: /\bnav\b/.test(properties), type });
    }
    if (element === 'itemref') {
      refs.push({ id: attributes.idref ?? '', isAside: attributes.linear === 'no' });
    }
    if (element === 'spine') toc = attributes.toc ?? '';
  });
  const inOrder = [...refs.filter(({ isAside }) => !isAside), ...refs.filter((ref) => ref.isAside)];
  const all = [...items.values()];
  const nav = all.find(({ isNav }) => isNav)?.entry ?? null;
  const ncx = items.get(toc)?.entry ?? all.find(({ type }) => type === ncxType)?.entry ?? null;
  const read = inOrder
    .map(({ id }) => items.get(id)?.entry)
    .filter((entry) => typeof entry === 'string');
  const unknown = refs
    .filter(({ id }) => typeof items.get(id)?.entry !== 'string')
    .map(({ id }) => id);
  // The table of contents is not part of the text, though many books have it in the spine.
  const spine = [...new Set(read)].filter((entry) => entry !== nav);
  return { ...facts, author: authors.join(', '), spine, unknown, nav, ncx };
}

interface Item {
  /** `null` when its address leads out of the archive. */
  readonly entry: string | null;
  readonly isNav: boolean;
  readonly type: string;
}

const ncxType = 'application/x-dtbncx+xml';
