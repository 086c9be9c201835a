import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, drawn, madeContext } from '../made-context.ts';
import { importHtml } from './html.ts';

const read = async (html: string) => importHtml(bytesOf(html), madeContext);
const blocks = async (html: string) => (await read(html)).blocks.map(drawn);

describe('HTML', () => {
  it.each([
    [
      '<p>један\n  два&nbsp;<b> три </b> четири</p>',
      ['prose: један два\u00a0<strong> три </strong>четири'],
    ],
    [
      '<h2>Глава<br>прва</h2>текст<p>пасус',
      ['heading 2: Глава прва', 'prose: текст', 'prose: пасус'],
    ],
    ['<blockquote><p>а</p><p>б</p></blockquote>', ['quote: а', 'quote: б']],
    ['<ul><li>а<ul><li>б</li></ul></li><li>в</li></ul>', ['item 1: а', 'item 2: б', 'item 1: в']],
    ['<pre>а\n  б</pre>', ['code: а\n  б']],
    ['<figure><img alt="x"><figcaption>под сликом</figcaption></figure>', ['caption: под сликом']],
    ['<table><tr><td>а<td><i>б</i></tr></table>', ['table: а\t<emphasis>б</emphasis>']],
    ['<table><tr><td><h1>а</h1><p>б<td>в</table>', ['heading 1: а', 'prose: б', 'prose: в']],
    ['<h2><table><tr><td><p>а<p>б</table>', ['prose: а', 'prose: б']],
    ['<p>а<br>б</p>', ['prose: а б']],
    ['<p>а<br><br>б</p>', ['prose: а', 'prose: б']],
    ['<i><p>а</p><p>б</p></i>', ['prose: <emphasis>а</emphasis>', 'prose: <emphasis>б</emphasis>']],
    ['<p><em>Ло</em><em>ре</em>м</p>', ['prose: <emphasis>Лоре</emphasis>м']],
    ['<p>про\u00adзор \u202eтекст</p>', ['prose: про\u00adзор \u202eтекст']],
    ['<div class="stanza"><p>Први</p><p>други</p></div>', ['verse: Први\nдруги']],
  ])('%s', async (html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it('keeps the lines of a poem set with line breaks, and not those of broken prose', async () => {
    const poem = '<p>Тамо далеко,<br>Далеко од мора,<br>Тамо је село моје,<br>Тамо је Србија.</p>';
    expect(await blocks(poem)).toEqual([
      'verse: Тамо далеко,\nДалеко од мора,\nТамо је село моје,\nТамо је Србија.',
    ]);
    expect(await blocks('<p>Био је<br>леп дан<br>и сви су<br>били ту.</p>')).toEqual([
      'prose: Био је леп дан и сви су били ту.',
    ]);
  });

  it('leads marks to their notes, said to be notes or only looking like it', async () => {
    expect(
      await blocks(
        '<p>а<a epub:type="noteref" href="#n">*</a></p><aside epub:type="footnote" id="n"><p>б</aside>',
      ),
    ).toEqual(['prose: а<reference 1>*</reference>', 'note: б']);
    expect(
      await blocks(
        '<p>а<sup><a id="r" href="#n">1</a></sup></p><p>в</p><p id="n"><a href="#r">↑</a> б</p>',
      ),
    ).toEqual([
      'prose: а<reference 2><superscript>1</superscript></reference>',
      'prose: в',
      'note: б',
    ]);
    expect(await blocks('<p><a href="#c">1</a></p><p id="c">Глава</p>')).toEqual([
      'prose: 1',
      'prose: Глава',
    ]);
  });

  it('takes no heading for a note, and gives a note no lines', async () => {
    expect(await blocks('<p>а<a epub:type="noteref" href="#n">*</a></p><h2 id="n">б</h2>')).toEqual(
      ['prose: а*', 'heading 2: б'],
    );
    expect(
      await blocks('<p>а<a epub:type="noteref" href="#n">*</a></p><pre id="n">б\nв</pre>'),
    ).toEqual(['prose: а<reference 1>*</reference>', 'note: б в']);
  });

  it('shows where links led, and drops addresses that run or hold data', async () => {
    expect(
      await blocks(
        '<p><a href="https://a.rs/б">а</a> <a href=" java&#10;script:x()">б</a> <a href="data:text/html,x">в</a> <a href="file:///etc">г</a></p>',
      ),
    ).toEqual(['prose: <link https://a.rs/б>а</link> б в г']);
  });

  it('leaves scripts, styles and pictures out, and says how many', async () => {
    const {
      blocks: [only],
      report,
    } = await read(
      '<style>a{}</style><script>x()</script><template>т</template><noscript>н</noscript><iframe src="//x">и</iframe><svg><script>y()</script><text>с</text></svg><p onclick="x()">текст<img src="http://x/y" alt="Слика"></p>',
    );
    expect(only?.text).toBe('текст');
    expect(report).toEqual([
      { step: 'scripts-left-out', count: 1, examples: [] },
      { step: 'pictures-left-out', count: 2, examples: ['Слика'] },
    ]);
  });

  it('says its title, author and language', async () => {
    expect(
      await read(
        '<html lang="sr-Cyrl"><title> Наслов\nдела </title><meta name=author content="Аутор"><p>а',
      ),
    ).toMatchObject({ title: 'Наслов дела', author: 'Аутор', language: 'sr-Cyrl' });
  });

  it('is read in the encoding it declares, unless it is plainly another', async () => {
    const declared = bytesOf('<meta charset=windows-1251><p>');
    const cp1251 = Uint8Array.from([...declared, 0xc0, 0xe1, 0x9a]);
    expect((await importHtml(cp1251, madeContext)).blocks[0]?.text).toBe('Абљ');
    const lying = await read('<meta charset=windows-1251><p>Љубав');
    expect(lying).toMatchObject({ encoding: 'utf-8' });
    expect(lying.blocks[0]?.text).toBe('Љубав');
  });

  it.each(['div', 'b', 'ul', 'table', 'blockquote', 'template', 'svg'])(
    'a hundred thousand <%s> inside one another are read in time',
    async (name) => {
      const nested = `<p>пре</p>${`<${name}>`.repeat(100_000)}дно${`</${name}>`.repeat(100_000)}`;
      const { blocks: given, report } = await read(nested);
      expect(given[0]?.text).toBe('пре');
      expect(report.map(({ step }) => step)).toContain(
        name === 'svg' ? 'pictures-left-out' : 'nesting-flattened',
      );
    },
  );

  it('survives lone surrogates and NUL', async () => {
    expect(await blocks('<p>а&#xD800;б&#0;в\u0000г\u0001</p>')).toEqual([
      'prose: а\ufffdб\ufffdвг',
    ]);
  });

  it('without words has no text', async () => {
    await expect(read('<html><p> &nbsp; </p>')).rejects.toMatchObject({ kind: 'no-text' });
  });

  it('gives blocks that keep their contract, whatever comes', async () => {
    const piece = fc.constantFrom(
      ...'<p>,</p>,<div>,</div>,<li>,<ul>,</ul>,<b>,</b>,<i>,</i>,<br>,<table>,<tr>,<td>,</table>,<pre>,</pre>,<blockquote>,</blockquote>,<h1>,</h1>,<script>,</script>,реч, ,\n,&nbsp;,<a href="#x">,</a>,<a id=x>,<div class=stanza>,<'.split(
        ',',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { blocks: given } = await read(`<p>реч</p>${pieces.join('')}`);
        for (const { text, styles, kind } of given) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          if (kind !== 'verse' && kind !== 'code') expect(text).not.toContain('\n');
          let last = 0;
          for (const { start, end } of styles) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
