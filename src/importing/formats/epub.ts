import { entryName, fragmentOf } from '../epub/entry-name.ts';
import { readNav, readNcx, type ContentsLine } from '../epub/contents.ts';
import { withHeadings } from '../epub/headings.ts';
import { readPackage, type EpubPackage } from '../epub/package.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import type { Draft } from '../markup/draft.ts';
import { htmlRoles } from '../markup/html-roles.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { readXml, textOf, textOfNeeded } from '../markup/read-xml.ts';
import { Steps } from '../steps.ts';
import { ImportTrouble } from '../trouble.ts';
import { openArchive, type Archive } from '../zip.ts';

/** Reads a book of EPUB 2 or 3 in the order of its spine. Missing chapters are told of, and passed over. */
export async function importEpub(
  bytes: Uint8Array,
  { progress }: ImportContext,
): Promise<FormatResult> {
  const archive = await openArchive(bytes);
  const packageName = await nameOfPackage(archive);
  const book = readPackage(await textOfNeeded(archive, packageName), packageName);
  await refuseLocked(archive, book);
  const steps = new Steps();
  book.unknown.forEach((id) => steps.add('parts-missing', id));
  const drafts = await readChapters(archive, book, steps, progress);
  const { title, author, language } = book;
  return { title, author, language, blocks: assemble(drafts), report: steps.list() };
}

async function nameOfPackage(archive: Archive): Promise<string> {
  const container = await textOfNeeded(archive, 'META-INF/container.xml');
  const names: (string | null)[] = [];
  readXml(container, ({ name: element, attributes }) => {
    if (element === 'rootfile') names.push(entryName('', attributes['full-path'] ?? ''));
  });
  const [name = null] = names;
  if (name === null) throw new ImportTrouble('damaged', 'META-INF/container.xml');
  return name;
}

/** Fonts may be scrambled, words may not: a book whose chapters are locked cannot be read. */
async function refuseLocked(archive: Archive, { spine }: EpubPackage): Promise<void> {
  const encryption = await textOf(archive, 'META-INF/encryption.xml');
  if (encryption === null) return;
  const locked = new Set<string | null>();
  readXml(encryption, ({ name, attributes }) => {
    if (name === 'CipherReference') locked.add(entryName('', attributes.URI ?? ''));
  });
  const chapter = spine.find((entry) => locked.has(entry));
  if (chapter !== undefined) throw new ImportTrouble('password', chapter);
}

async function readChapters(
  archive: Archive,
  book: EpubPackage,
  steps: Steps,
  progress: (share: number) => void,
): Promise<Draft[]> {
  let here = '';
  const builder = new BlockBuilder(
    htmlRoles((address) => {
      const entry = entryName(here, address);
      const id = fragmentOf(address);
      return entry === null || (id === '' && !archive.has(entry)) ? null : `${entry}#${id}`;
    }),
    steps,
  );
  const contents = await contentsOf(archive, book);
  const drafts: Draft[] = [];
  for (const [place, entry] of book.spine.entries()) {
    const text = await textOf(archive, entry);
    if (text === null) steps.add('parts-missing', entry);
    else {
      here = entry;
      builder.idPrefix = `${entry}#`;
      readMarkup(text, 'xhtml', builder);
      const lines = contents.filter((line) => line.entry === entry);
      for (const draft of withHeadings(builder.take(), lines, builder.idPrefix)) drafts.push(draft);
    }
    progress((place + 1) / book.spine.length);
  }
  return drafts;
}

async function contentsOf(archive: Archive, book: EpubPackage): Promise<readonly ContentsLine[]> {
  const nav = book.nav === null ? null : await textOf(archive, book.nav);
  const lines = nav === null || book.nav === null ? [] : readNav(nav, book.nav);
  if (lines.length > 0 || book.ncx === null) return lines;
  const ncx = await textOf(archive, book.ncx);
  return ncx === null ? [] : readNcx(ncx, book.ncx);
}
