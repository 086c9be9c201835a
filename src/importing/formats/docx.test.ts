import { describe, expect, it } from 'vitest';
import { bytesOf, drawn, madeContext } from '../made-context.ts';
import { joinBytes, madeZip } from '../made-zip.ts';
import { importDocx } from './docx.ts';

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const style = (id: string, name: string, inner = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

function madeDocx(body: string, files: Readonly<Record<string, string>> = {}) {
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="j" Type="${office}/hyperlink" Target="javascript:x()" TargetMode="External"/>`,
    ),
    'word/styles.xml': `<w:styles ${space}>${style('N1', 'Наслов 1')}${style('H', 'Моја глава', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}${style('Q', 'Quote')}${style('T', 'toc 1')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${space}><w:footnote w:id="2"><w:p><w:r><w:t>белешка</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml':
      '<c xmlns:dc="d"><dc:title>Дело</dc:title><dc:creator>Аутор</dc:creator><dc:language>sr</dc:language></c>',
    ...files,
  };
  return madeZip(Object.entries(all).map(([name, content]) => ({ name, content })));
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, styleId = ''): string =>
  `<w:p><w:pPr>${styleId && `<w:pStyle w:val="${styleId}"/>`}</w:pPr>${inner}</w:p>`;

const read = async (body: string) => importDocx(madeDocx(body), madeContext);

describe('DOCX', () => {
  it.each([
    [p(run('Глава'), 'N1') + p(run('Део'), 'H'), ['heading 1: Глава', 'heading 2: Део']],
    [p(run('навод'), 'Q') + p(run('садржај'), 'T'), ['quote: навод']],
    [
      p(run('а ') + run('б', '<w:i/>') + run('в', '<w:b/>')),
      ['prose: а <emphasis>б</emphasis><strong>в</strong>'],
    ],
    [
      p(`${run('а')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(run('б')),
      [
        'prose: а<reference 1><superscript>[1]</superscript></reference>',
        'note: белешка',
        'prose: б',
      ],
    ],
    [p(`<w:hyperlink r:id="j">${run('веза')}</w:hyperlink>`), ['prose: веза']],
    [
      `<w:tbl><w:tr><w:tc>${p(run('а'))}</w:tc><w:tc>${p(run('б'))}</w:tc></w:tr></w:tbl>`,
      ['table: а\tб'],
    ],
  ])('%s', async (body, expected) => {
    expect((await read(body)).blocks.map(drawn)).toEqual(expected);
  });

  it('leaves deleted words out and keeps inserted ones', async () => {
    const { blocks, report, title, author, language } = await read(
      p(
        `${run('а ')}<w:del><w:r><w:delText>избачено</w:delText></w:r></w:del><w:ins>${run('додато')}</w:ins>`,
      ),
    );
    expect(blocks.map(drawn)).toEqual(['prose: а додато']);
    expect(report).toEqual([{ step: 'deleted-words-left-out', count: 1, examples: ['избачено'] }]);
    expect({ title, author, language }).toEqual({ title: 'Дело', author: 'Аутор', language: 'sr' });
  });

  it.each([
    [{ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, 'entities'],
    [{ 'word/document.xml': '<w:p>'.repeat(100_000) }, 'too-deep'],
    [{ 'word/document.xml': '<w:document' }, 'damaged'],
    [{ '_rels/.rels': relations(''), 'word/document.xml': '' }, 'damaged'],
    [{ 'word/document.xml': `<w:document ${space}><w:body/></w:document>` }, 'no-text'],
  ])('with a bad part is refused', async (files, kind) => {
    await expect(importDocx(madeDocx('', files), madeContext)).rejects.toMatchObject({ kind });
  });

  it('that is locked, or of before 2007, is told apart', async () => {
    const compound = (name: string) =>
      joinBytes([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
        bytesOf(Array.from(name, (letter) => `${letter}\0`).join('')),
      ]);
    await expect(importDocx(compound('EncryptedPackage'), madeContext)).rejects.toMatchObject({
      kind: 'password',
    });
    await expect(importDocx(compound('WordDocument'), madeContext)).rejects.toMatchObject({
      kind: 'unsupported',
      detail: 'Word 97–2003 (.doc)',
    });
  });
});
