import { describe, expect, it } from 'vitest';
import { bytesOf, drawn, madeContext } from '../made-context.ts';
import { madeZip } from '../made-zip.ts';
import { importEpub } from './epub.ts';

interface MadeBook {
  readonly spine?: string;
  readonly items?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const chapter = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

function madeBook({
  spine = '<itemref idref="a"/><itemref idref="b"/>',
  items = '',
  files = {},
}: MadeBook) {
  const all: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>',
    'O/p.opf': `<package xmlns:dc="d"><metadata><dc:title>Књига</dc:title><dc:creator>Аутор</dc:creator><dc:language>sr</dc:language></metadata><manifest><item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml"/>${items}</manifest><spine toc="ncx">${spine}</spine></package>`,
    'O/a b.xhtml': chapter(
      '<h1>Прва</h1><p>а&nbsp;&mdash;<a href="b.xhtml#n" epub:type="noteref">1</a></p>',
    ),
    'O/b.xhtml': chapter('<script/><p>б</p><aside epub:type="footnote" id="n">белешка</aside>'),
    ...files,
  };
  const kept = Object.entries(all).filter(([, content]) => content !== '');
  return madeZip(kept.map(([name, content]) => ({ name, content })));
}

const read = async (book: MadeBook) => importEpub(madeBook(book), madeContext);

describe('EPUB', () => {
  it('is read in the order of its spine, with notes of other chapters', async () => {
    const { title, author, language, blocks } = await read({});
    expect({ title, author, language }).toEqual({
      title: 'Књига',
      author: 'Аутор',
      language: 'sr',
    });
    expect(blocks.map(drawn)).toEqual([
      'heading 1: Прва',
      'prose: а\u00a0—<reference 3>1</reference>',
      'prose: б',
      'note: белешка',
    ]);
  });

  it('gives chapters without headings those of the table of contents', async () => {
    const ncx = {
      items: '<item id="ncx" href="t.ncx"/>',
      files: {
        'O/t.ncx':
          '<ncx><navMap><navPoint><navLabel><text>Друга</text></navLabel><content src="b.xhtml"/></navPoint></navMap></ncx>',
      },
    };
    expect((await read(ncx)).blocks.map(drawn)).toContain('heading 1: Друга');
    const nav = {
      items: '<item id="nav" href="nav.xhtml" properties="nav"/>',
      spine: '<itemref idref="nav"/><itemref idref="b"/>',
      files: {
        'O/nav.xhtml': chapter(
          '<nav epub:type="toc"><ol><li><a href="b.xhtml">Б</a></li></ol></nav>',
        ),
      },
    };
    expect((await read(nav)).blocks.map(drawn)).toEqual(['heading 1: б', 'note: белешка']);
  });

  it('passes over what is missing and reads nothing twice', async () => {
    const spine =
      '<itemref idref="b" linear="no"/><itemref idref="a"/><itemref idref="a"/><itemref idref="x"/><itemref idref="c"/><itemref idref="out"/>';
    const items = '<item id="c" href="c.xhtml"/><item id="out" href="../../../etc/passwd"/>';
    const { blocks, report } = await read({ spine, items });
    expect(blocks.map(({ text }) => text)).toEqual(['Прва', 'а\u00a0—1', 'б', 'белешка']);
    expect(report[0]).toEqual({
      step: 'parts-missing',
      count: 3,
      examples: ['x', 'out', 'O/c.xhtml'],
    });
  });

  it.each([
    ['META-INF/container.xml', '', 'damaged'],
    ['O/p.opf', '', 'damaged'],
    ['META-INF/container.xml', '<container/>', 'damaged'],
    ['O/b.xhtml', '<!DOCTYPE html [<!ENTITY a "b">]><html><p>&a;</p></html>', 'entities'],
    [
      'META-INF/encryption.xml',
      '<encryption><enc:CipherReference URI="O/b.xhtml"/></encryption>',
      'password',
    ],
    ['../../evil', 'x', 'unsafe-path'],
  ])('with %s as %j is refused: %s', async (name, content, kind) => {
    await expect(read({ files: { [name]: content } })).rejects.toMatchObject({ kind });
  });

  it('with scrambled fonts opens', async () => {
    const files = { 'META-INF/encryption.xml': '<e><CipherReference URI="O/font.otf"/></e>' };
    expect((await read({ files })).blocks).toHaveLength(4);
  });

  it('cut short says so', async () => {
    await expect(importEpub(madeBook({}).slice(0, 900), madeContext)).rejects.toMatchObject({
      kind: 'truncated',
    });
    await expect(importEpub(bytesOf('никаква књига'), madeContext)).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});
