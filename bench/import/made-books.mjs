import { configure, Uint8ArrayWriter, TextReader, ZipWriter } from '@zip.js/zip.js';

/**
 * A plain text as books of other formats. An empty line begins a chapter, and the chapter's first
 * line is its heading; every other line is a paragraph.
 */
export function chaptersOf(text) {
  return text
    .split(/(?:\r?\n){2,}/u)
    .map((part) => part.split(/\r?\n/u).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(([heading, ...paragraphs]) => ({ heading, paragraphs }));
}

/** An EPUB 3 with a file for each chapter and a table of contents. */
export function madeEpub(title, chapters) {
  const names = chapters.map((_, i) => `chapter-${i + 1}.xhtml`);
  const items = names.map(
    (name, i) => `<item id="c${i + 1}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, i) => `<itemref idref="c${i + 1}"/>`);
  const contents = chapters.map(
    ({ heading }, i) => `<li><a href="${names[i]}">${escaped(heading)}</a></li>`,
  );
  return packed([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ],
    [
      'EPUB/package.opf',
      `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:6f2f9f5e-52a1-4b5c-9d0c-0d2a3a1d7c11</dc:identifier><dc:title>${escaped(title)}</dc:title><dc:language>sr</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ],
    ['EPUB/nav.xhtml', page(title, `<nav epub:type="toc"><ol>${contents.join('\n')}</ol></nav>`)],
    ...chapters.map(({ heading, paragraphs }, i) => [
      `EPUB/${names[i]}`,
      page(heading, `<h1>${escaped(heading)}</h1>\n${paragraphs.map(paragraphOfPage).join('\n')}`),
    ]),
  ]);
}

/** A document as Word writes it, with the headings in the style of that name. */
export function madeDocx(chapters) {
  const body = chapters.flatMap(({ heading, paragraphs }) => [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(heading)}</w:p>`,
    ...paragraphs.map((words) => `<w:p>${run(words)}</w:p>`),
  ]);
  return packed([
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationship('officeDocument', 'word/document.xml')],
    ['word/_rels/document.xml.rels', relationship('styles', 'styles.xml')],
    [
      'word/styles.xml',
      `${xml}<w:styles ${main}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ],
    [
      'word/document.xml',
      `${xml}<w:document ${main}><w:body>${body.join('')}</w:body></w:document>`,
    ],
  ]);
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escaped = (words) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const run = (words) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;

const paragraphOfPage = (words) => `<p>${escaped(words)}</p>`;

const page = (title, body) =>
  `${xml}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="sr" lang="sr"><head><title>${escaped(title)}</title></head><body>${body}</body></html>`;

const relationship = (type, target) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** The first entry is not compressed: EPUB asks it of its media type. */
async function packed(entries) {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  for (const [i, [name, content]] of entries.entries()) {
    await writer.add(name, new TextReader(content), { level: i === 0 ? 0 : 6 });
  }
  return writer.close();
}
