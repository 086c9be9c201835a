import { zipOf, type Part } from '../src/importing/samples/parts.ts';
import { attacks, badAddresses, HOME } from './attacks.ts';

const all = Object.values(attacks).join('\n');
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const script = `<script>self.attacked=['file']</script><img src="${HOME}/file" onerror="self.attacked=['file']"/>`;

/** Files of every kind that bring attacks, each as its kind can bring them. */
export async function attackFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  return {
    'html.html': `<!doctype html><html><head><title>${escaped(all)}</title></head><body><p>Прво.</p>${all}${links}</body></html>`,
    'markdown.md': `Прво.\n\n${Object.values(attacks).join('\n\n')}\n\n${markdownLinks}\n\n${escaped(all)}\n`,
    'text.txt': `Прво.\n\n${Object.values(attacks).join('\n\n')}\n`,
    'subtitles.srt': `1\n00:00:01,000 --> 00:00:02,000\nПрво. <b onclick="self.attacked=['srt']">${attacks['img-onerror'] ?? ''}</b>\n`,
    'tei.xml': `<?xml-stylesheet href="${HOME}/style.xsl" type="text/xsl"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${escaped(all)}</title></titleStmt></fileDesc></teiHeader><text><body><p>Прво.</p><p><html:script xmlns:html="http://www.w3.org/1999/xhtml">self.attacked=['tei']</html:script>${escaped(all)}</p><p><graphic url="${HOME}/graphic"/><ref target="javascript:self.attacked=['tei']">веза</ref><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></p></body></text></TEI>`,
    'book.epub': await zipOf(epub),
    'escaping.epub': await zipOf([...epub, { name: '../../outside.xhtml', content: chapter }]),
    'word.docx': await zipOf(docx),
  };
}

const links = badAddresses.map((to) => `<p><a href="${escaped(to)}">веза</a></p>`).join('');

/** Links to where none may lead, in Markdown. */
export const markdownLinks = [
  ...badAddresses.flatMap((to) => [`[веза](<${to}>)`, `[веза](${to})`, `<${to}>`]),
  `![слика](${HOME}/slika.png)`,
].join('\n\n');

const chapter = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><link rel="stylesheet" href="${HOME}/epub.css"/><script src="${HOME}/epub.js"></script><script>self.attacked=['epub']</script></head><body onload="self.attacked=['epub']"><p>Прво.</p>${script}<svg xmlns="http://www.w3.org/2000/svg" onload="self.attacked=['epub']"><image href="${HOME}/svg"/></svg><iframe src="${HOME}/frame"></iframe><p>${escaped(all)}</p>${links}</body></html>`;

const epub: Part[] = [
  { name: 'mimetype', content: 'application/epub+zip', isStored: true },
  {
    name: 'META-INF/container.xml',
    content: '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>',
  },
  {
    name: 'O/p.opf',
    content: `<package xmlns:dc="d"><metadata><dc:title>${escaped(all)}</dc:title><dc:creator>${escaped(all)}</dc:creator><dc:language>sr</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml" properties="scripted remote-resources"/></manifest><spine><itemref idref="a"/></spine></package>`,
  },
  { name: 'O/a.xhtml', content: chapter },
];

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const external = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${escaped(target)}" TargetMode="External"/>`;

const docx: Part[] = [
  {
    name: '[Content_Types].xml',
    content:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: 'word/_rels/document.xml.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${badAddresses
      .map((to, index) => external(`l${index}`, 'hyperlink', to.replace('\u0001', '')))
      .join(
        '',
      )}${external('i1', 'image', `${HOME}/docx.png`)}${external('i2', 'image', 'file:///etc/passwd')}${external('t', 'attachedTemplate', `${HOME}/template.dotm`)}</Relationships>`,
  },
  {
    name: 'word/document.xml',
    content: `<w:document ${w} xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body><w:p><w:r><w:t>Прво.</w:t></w:r></w:p><w:p><w:r><w:t>${escaped(all)}</w:t></w:r></w:p>${badAddresses
      .map(
        (_to, index) =>
          `<w:p><w:hyperlink r:id="l${index}"><w:r><w:t>веза</w:t></w:r></w:hyperlink></w:p>`,
      )
      .join(
        '',
      )}<w:p><w:r><w:instrText>INCLUDEPICTURE "${HOME}/field.png"</w:instrText></w:r><w:r><a:blip r:link="i1"/><a:blip r:link="i2"/></w:r></w:p></w:body></w:document>`,
  },
];
