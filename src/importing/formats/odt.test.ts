import { describe, expect, it } from 'vitest';
import { drawn, madeContext } from '../made-context.ts';
import { madeZip } from '../made-zip.ts';
import { importOdt } from './odt.ts';

const madeOdt = (body: string, files: Readonly<Record<string, string>> = {}) =>
  madeZip(
    Object.entries({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'meta.xml':
        '<m><dc:title>Дело</dc:title><dc:creator>Уредник</dc:creator><meta:initial-creator>Аутор</meta:initial-creator></m>',
      'styles.xml': '<s><style:style style:name="Quotations" style:family="paragraph"/></s>',
      'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ...files,
    }).map(([name, content]) => ({ name, content })),
  );

const read = async (body: string) => importOdt(madeOdt(body), madeContext);

describe('ODT', () => {
  it.each([
    ['<text:h text:outline-level="2">Глава</text:h>', ['heading 2: Глава']],
    ['<text:p text:style-name="P1">навод</text:p>', ['quote: навод']],
    [
      '<text:p>а<text:s text:c="2"/>б<text:tab/>в<text:line-break/>г<text:soft-page-break/>д</text:p>',
      ['prose: а  б в гд'],
    ],
    [
      '<text:p>а <text:span text:style-name="T1">б</text:span></text:p>',
      ['prose: а <emphasis>б</emphasis>'],
    ],
    [
      '<text:list><text:list-item><text:p>а</text:p><text:list><text:list-item><text:p>б</text:p></text:list-item></text:list></text:list-item></text:list>',
      ['item 1: а', 'item 2: б'],
    ],
    [
      '<text:p>а<text:note text:id="f" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>белешка</text:p></text:note-body></text:note> б</text:p><text:p>в</text:p>',
      ['prose: а<reference 1>1</reference> б', 'note: белешка', 'prose: в'],
    ],
    [
      '<text:p>а<text:note text:id="e" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>крај</text:p></text:note-body></text:note></text:p><text:p>в</text:p>',
      ['prose: а<reference 2>i</reference>', 'prose: в', 'note: крај'],
    ],
    [
      '<table:table><table:table-row><table:table-cell><text:p>а</text:p></table:table-cell><table:table-cell><text:p>б</text:p></table:table-cell></table:table-row></table:table>',
      ['table: а\tб'],
    ],
  ])('%s', async (body, expected) => {
    expect((await read(body)).blocks.map(drawn)).toEqual(expected);
  });

  it('leaves deleted words out, and says which', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Неко</dc:creator></office:change-info><text:p>избачено</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>остало</text:p>';
    const { blocks, report, title, author } = await read(body);
    expect(blocks.map(drawn)).toEqual(['prose: остало']);
    expect(report).toEqual([{ step: 'deleted-words-left-out', count: 1, examples: ['избачено'] }]);
    expect({ title, author }).toEqual({ title: 'Дело', author: 'Аутор' });
  });

  it.each([
    [{ 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }, 'password'],
    [{ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, 'entities'],
    [{ 'content.xml': '<office:text/>' }, 'no-text'],
  ])('with %j is refused: %s', async (files, kind) => {
    await expect(importOdt(madeOdt('', files), madeContext)).rejects.toMatchObject({ kind });
  });
});
