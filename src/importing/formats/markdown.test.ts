import { describe, expect, it, test } from 'vitest';
import type { StyledSpan } from '../../core/structure.ts';
import { importBytes } from '../import-bytes.ts';

const read = (source: string) =>
  importBytes('x.md', new TextEncoder().encode(source), { tidy: true });
const shown = (text: string, { start, end, style, to }: StyledSpan): string =>
  `${style}: ${text.slice(start, end)}${to === undefined ? '' : ` → ${to}`}`;

describe('Markdown', () => {
  test.each<[source: string, blocks: string[]]>([
    [
      '# Наслов\n\nПодели\n===\n\n### Трећи',
      ['heading 1 Наслов', 'heading 1 Подели', 'heading 3 Трећи'],
    ],
    [
      'Ред који је\nпреломљен руком.\n\nДруги.',
      ['prose 0 Ред који је преломљен руком.', 'prose 0 Други.'],
    ],
    ['> Туђе речи\n> у два реда', ['quote 0 Туђе речи у два реда']],
    [
      '- прва\n  - дубља\n- друга\n\n1. број\n2. два',
      ['item 1 прва', 'item 2 дубља', 'item 1 друга', 'item 1 број', 'item 1 два'],
    ],
    ['```js\nlet a = 1;\n\nb\n```', ['code 0 let a = 1;\n\nb']],
    [
      '| Име | Год. |\n|---|---|\n| Ана | 7 |',
      ['table 0 Име', 'table 0 Год.', 'table 0 Ана', 'table 0 7'],
    ],
    [
      'Још овај пут,  \nМој стари друже,  \nЈош овај пут',
      ['verse 0 Још овај пут,\nМој стари друже,\nЈош овај пут'],
    ],
    ['<div>Реч <b>у</b> њему</div>\n\n<script>alert(1)</script>', ['prose 0 Реч у њему']],
    [
      '[прва](javascript:x) [друга](#a) [трећа](b.md) <file:///etc>',
      ['prose 0 прва друга трећа file:///etc'],
    ],
    ['Реч <b>дебела</b> и <span>обична</span> &amp; знак', ['prose 0 Реч дебела и обична & знак']],
  ])('%j', async (source, blocks) => {
    const { blocks: found } = await read(source);
    expect(found.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual(blocks);
  });

  it('keeps styles and addresses', async () => {
    const { blocks } = await read(
      'Реч *коса*, **јака**, ~~стара~~, `код` и [веза](https://example.org/a "x"), <b>Б</b>.',
    );
    const { text = '', styles = [] } = blocks[0] ?? {};
    expect(text).toBe('Реч коса, јака, стара, код и веза, Б.');
    expect(styles.map((span) => shown(text, span))).toEqual([
      'emphasis: коса',
      'strong: јака',
      'strike: стара',
      'code: код',
      'link: веза → https://example.org/a',
      'strong: Б',
    ]);
  });

  it('knows footnotes, and marks that have none', async () => {
    const { blocks } = await read(
      'Реч[^1] и друга[^б] и трећа[^нема].\n\n[^1]: Прва белешка\nу два реда.\n[^б]: Друга.\n\n    Њен пасус.\n\nКрај.',
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'prose Реч1 и другаб и трећанема.',
      'note Прва белешка у два реда.',
      'note Друга.',
      'note Њен пасус.',
      'prose Крај.',
    ]);
    const { text = '', styles = [] } = blocks[0] ?? {};
    expect(styles.map((span) => shown(text, span))).toEqual([
      'reference: 1 → 1',
      'reference: б → 2',
    ]);
  });

  it('reads what stands before the text', async () => {
    const document = await read(
      '---\ntitle: "Наслов"\nauthors:\n  - Један\n  - Други\nlang: sr-Cyrl\n---\n# Друго\n',
    );
    expect(document).toMatchObject({
      title: 'Наслов',
      author: 'Један, Други',
      language: 'sr-Cyrl',
    });
    expect(document.blocks.map(({ text }) => text)).toEqual(['Друго']);
    expect(document.report[0]).toMatchObject({ step: 'front-matter-read', count: 5 });
  });

  test.each([
    '! [СЛИКА.јпег] (СЛИКА.јпег)',
    '[Погледајте] (хттпс://гитхуб.цом/а)',
    '** Тренутни језик: ** енглески',
    '[Напомена]: важно',
    '[реч](друга реч)',
    '[реч](друга)',
    '--- није почетак',
    '6. априла 2021. сам дошао',
    '1. мај је празник',
  ])('keeps every word of %j', async (source) => {
    const { blocks } = await read(source);
    expect(blocks.map(({ text }) => text)).toEqual([source]);
  });

  it('counts pictures and keeps the words that stand for them', async () => {
    const { blocks, report } = await read('Слика ![река Дрина](drina.jpg "наслов") овде.');
    expect(blocks[0]?.text).toBe('Слика река Дрина овде.');
    expect(report).toEqual([{ step: 'pictures-left-out', count: 1, examples: ['река Дрина'] }]);
  });

  it('never answers a dangerous address', async () => {
    const { blocks } = await read('[реч](javascript:alert(1)) <a href="javascript:x">веза</a>');
    expect(blocks[0]?.styles).toEqual([]);
  });

  it('leads no mark to a note without words', async () => {
    const { blocks } = await read('а[^1] б[^2]\n\n[^1]: &#32;\n\n[^2]: реч');
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['prose а1 б2', 'note реч']);
    expect(blocks[0]?.styles).toEqual([{ style: 'reference', start: 4, end: 5, to: '1' }]);
  });
});
