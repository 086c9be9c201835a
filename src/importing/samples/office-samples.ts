import type { Book, MadeBlock, Run } from './book.ts';
import { escaped } from './markup-samples.ts';
import type { Part } from './parts.ts';

/** A document as Word writes it, with the parts that are read. */
export function bookAsDocx(book: Book): Part[] {
  const notes: string[] = [];
  const body = book.chapters.flat().map((block) => docxBlock(block, notes));
  const open = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
  return [
    { name: '[Content_Types].xml', content: `${open}${contentTypes}` },
    {
      name: '_rels/.rels',
      content: `${open}${relations([
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
      ])}`,
    },
    { name: 'docProps/core.xml', content: `${open}${coreOf(book)}` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${open}${relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'footnotes', 'footnotes.xml'],
        ['rId3', 'numbering', 'numbering.xml'],
        ['rId4', 'hyperlink', 'https://example.org/'],
      ])}`,
    },
    { name: 'word/styles.xml', content: `${open}${styles}` },
    { name: 'word/numbering.xml', content: `${open}${numbering}` },
    {
      name: 'word/document.xml',
      content: `${open}<w:document ${w}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    },
    {
      name: 'word/footnotes.xml',
      content: `${open}<w:footnotes ${w}>${separators}${notes.join('')}</w:footnotes>`,
    },
  ];
}

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const schemas = 'http://schemas.openxmlformats.org';

const contentTypes = `<Types xmlns="${schemas}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

function relations(list: readonly (readonly [string, string, string])[]): string {
  const each = list.map(([id, kind, target]) => {
    const home = kind.startsWith('metadata') ? 'package' : 'officeDocument';
    return `<Relationship Id="${id}" Type="${schemas}/${home}/2006/relationships/${kind}" Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`;
  });
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${each.join('')}</Relationships>`;
}

const coreOf = ({ title, author, language }: Book): string =>
  `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;

const styles = `<w:styles ${w}>${[
  ['Heading1', 'heading 1'],
  ['Quote', 'Quote'],
  ['ListParagraph', 'List Paragraph'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id ?? ''}"><w:name w:val="${name ?? ''}"/></w:style>`,
  )
  .join('')}</w:styles>`;

const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const separators = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`;

function docxBlock(block: MadeBlock, notes: string[]): string {
  const inner = block.runs.map((run) => docxRun(run, notes)).join('');
  if (block.kind === 'table') {
    const cells = block.runs.flatMap(({ text }) => text.split('\t'));
    const made = cells.map((text) => `<w:tc><w:p>${docxRun({ text }, notes)}</w:p></w:tc>`);
    return `<w:tbl><w:tr>${made.join('')}</w:tr></w:tbl>`;
  }
  return `<w:p><w:pPr>${docxStyle[block.kind]}</w:pPr>${inner}</w:p>`;
}

const docxStyle = {
  heading: '<w:pStyle w:val="Heading1"/>',
  quote: '<w:pStyle w:val="Quote"/>',
  item: '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  verse: '',
  prose: '',
};

function docxRun({ text, style, to, note }: Run, notes: string[]): string {
  if (to !== undefined) {
    return `<w:hyperlink r:id="rId4">${docxRun({ text }, notes)}</w:hyperlink>`;
  }
  const set = style === 'strong' ? '<w:b/>' : style === 'emphasis' ? '<w:i/>' : '';
  const words = `<w:r><w:rPr>${set}</w:rPr>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;
  if (note === undefined) return words;
  const id = notes.length + 1;
  notes.push(
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escaped(note)}</w:t></w:r></w:p></w:footnote>`,
  );
  return `${words}<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A text document as LibreOffice writes it. */
export function bookAsOdt(book: Book): Part[] {
  let notes = 0;
  const inline = ({ text, style, to, note }: Run): string => {
    if (to !== undefined) return `<text:a xlink:href="${to}">${escaped(text)}</text:a>`;
    const plain = escaped(text)
      .replaceAll('\n', '<text:line-break/>')
      .replaceAll('\t', '<text:tab/>');
    const name = style === 'strong' ? 'T2' : 'T1';
    const words =
      style === undefined ? plain : `<text:span text:style-name="${name}">${plain}</text:span>`;
    if (note === undefined) return words;
    notes++;
    return `${words}<text:note text:id="ftn${notes}" text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body><text:p>${escaped(note)}</text:p></text:note-body></text:note>`;
  };
  const body = book.chapters
    .flat()
    .map((block) => odtBlock(block, block.runs.map(inline).join('')))
    .join('');
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'meta.xml', content: metaOf(book) },
    { name: 'styles.xml', content: `<office:document-styles ${office}/>` },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${office}>${automatic}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ];
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const office = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:style="${oasis}:style:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:meta="${oasis}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`;

const manifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const automatic = `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>`;

const metaOf = ({ title, author, language }: Book): string =>
  `<?xml version="1.0"?><office:document-meta ${office}><office:meta><dc:title>${escaped(title)}</dc:title><meta:initial-creator>${escaped(author)}</meta:initial-creator><dc:language>${language}</dc:language></office:meta></office:document-meta>`;

function odtBlock(block: MadeBlock, inner: string): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:outline-level="1">${inner}</text:h>`;
    case 'quote':
      return `<text:p text:style-name="Quotations">${inner}</text:p>`;
    case 'item':
      return `<text:list><text:list-item><text:p>${inner}</text:p></text:list-item></text:list>`;
    case 'table':
      return `<table:table><table:table-row>${inner
        .split('<text:tab/>')
        .map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`)
        .join('')}</table:table-row></table:table>`;
    case 'verse':
    case 'prose':
      return `<text:p>${inner}</text:p>`;
  }
}
