import type { Book } from './book.ts';
import { chapterAsXhtml, escaped } from './markup-samples.ts';
import type { Part } from './parts.ts';

/** An EPUB 3 with both tables of contents, as files that read in old readers too have them. */
export function bookAsEpub(book: Book): Part[] {
  const names = book.chapters.map((_, place) => `text/chapter${place + 1}.xhtml`);
  return [
    { name: 'mimetype', content: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', content: container },
    { name: 'OEBPS/content.opf', content: packageOf(book, names) },
    { name: 'OEBPS/nav.xhtml', content: navOf(names) },
    { name: 'OEBPS/toc.ncx', content: ncxOf(names) },
    { name: 'OEBPS/text/style.css', content: '.stih { font-style: italic }' },
    { name: 'OEBPS/images/a.png', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3) },
    ...book.chapters.map((blocks, place) => ({
      name: `OEBPS/${names[place] ?? ''}`,
      content: chapterAsXhtml(blocks, book.language),
    })),
  ];
}

const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>`;

const packageOf = ({ title, author, language }: Book, names: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>
<dc:language>${language}</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
${names.map((name, place) => `<item id="c${place}" href="${name}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine toc="ncx">${names.map((_, place) => `<itemref idref="c${place}"/>`).join('')}</spine></package>`;

const navOf = (names: readonly string[]): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol>${names
    .map((name, place) => `<li><a href="${name}">Глава ${place + 1}</a></li>`)
    .join('')}</ol></nav></body></html>`;

const ncxOf = (names: readonly string[]): string =>
  `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>
${names
  .map(
    (name, place) =>
      `<navPoint id="p${place}" playOrder="${place + 1}"><navLabel><text>Глава ${place + 1}</text></navLabel><content src="${name}"/></navPoint>`,
  )
  .join('')}</navMap></ncx>`;
