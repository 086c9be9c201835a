import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown-tree.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const paragraph = (...words: unknown[]) => ({ kind: 'paragraph', words });

const row = (...cells: string[]) => ({
  kind: 'row',
  blocks: cells.map((cell) => ({
    kind: 'cell',
    blocks: [paragraph(...(cell === '' ? [] : [text(cell)]))],
  })),
});

describe('a note in Markdown', () => {
  it.each<[string, unknown[]]>([
    ['речи', [paragraph(text('речи'))]],
    [
      '**јако** и *косо*',
      [
        paragraph({ kind: 'strong', words: [text('јако')] }, text(' и '), {
          kind: 'em',
          words: [text('косо')],
        }),
      ],
    ],
    ['један\nдруги', [paragraph(text('један'), { kind: 'break' }, text('други'))]],
    ['# Наслов', [{ kind: 'heading', words: [text('Наслов')] }]],
    [
      '- a\n- b',
      [
        {
          kind: 'list',
          blocks: [
            { kind: 'item', blocks: [paragraph(text('a'))] },
            { kind: 'item', blocks: [paragraph(text('b'))] },
          ],
        },
      ],
    ],
    [
      '7. a',
      [
        {
          kind: 'numbered',
          start: 7,
          blocks: [{ kind: 'item', blocks: [paragraph(text('a'))] }],
        },
      ],
    ],
    [
      '| а | б |\n|---|---|\n| в |\n\nиза',
      [{ kind: 'table', blocks: [row('а', 'б'), row('в', '')] }, paragraph(text('иза'))],
    ],
    ['> цитат', [{ kind: 'quote', blocks: [paragraph(text('цитат'))] }]],
    ['---', [{ kind: 'rule' }]],
    ['```js\nx\n```', [{ kind: 'code', text: 'x\n' }]],
    ['``` и још\nx\n```', [{ kind: 'code', text: 'и још\nx\n' }]],
    [
      '`x` ~~y~~',
      [paragraph({ kind: 'code', text: 'x' }, text(' '), { kind: 'struck', words: [text('y')] })],
    ],
    [
      '[ту](https://example.org/)',
      [paragraph({ kind: 'link', address: 'https://example.org/', words: [text('ту')] })],
    ],
  ])('reads %s', (source, blocks) => {
    expect(readMarkdown(source)).toEqual(blocks);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '<script>alert(1)</script>',
    '![x](https://example.org/x.png)',
  ])('makes neither an element nor a dangerous link of %s', (source) => {
    const kinds = JSON.stringify(readMarkdown(source));
    expect(kinds).not.toMatch(/"address":"(?:javascript|data):/u);
    expect(kinds).not.toContain('"kind":"image"');
    expect(kinds).not.toContain('"kind":"html"');
  });

  it.each([
    'chrome://gpu',
    'smb://198.51.100.66/share',
    'ms-msdt:/id',
    'view-source:https://example.org/',
    'app://uporedo/index.html',
    'java%09script:x',
    'белешке.md',
  ])('leaves a link to %s as it was typed', (address) => {
    expect(readMarkdown(`[x](${address})`)).toEqual([paragraph(text(`[x](${address})`))]);
  });

  it('knows links to passages, with words and bare', () => {
    const address = 'uporedo://text/t1/p/p2?a=a3';
    const passage = (...words: unknown[]) => ({ kind: 'passage', address, words });
    expect(readMarkdown(`[¶ 2](${address}) и ${address}.`)).toEqual([
      paragraph(passage(text('¶ 2')), text(' и '), passage(), text('.')),
    ]);
    expect(readMarkdown('`uporedo://text/t1/p/p2`')).toEqual([
      paragraph({ kind: 'code', text: 'uporedo://text/t1/p/p2' }),
    ]);
    for (const other of ['uporedo://text/../p/p2', 'xuporedo://text/t1/p/p2', 'uporedo:p2']) {
      expect(JSON.stringify(readMarkdown(`${other} [x](${other})`))).not.toContain('"passage"');
    }
  });

  it('survives quotes nested without end', () => {
    expect(readMarkdown('>'.repeat(50_000) + ' x')).toHaveLength(1);
  });
});
