import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitParagraphs } from '../core/paragraphs.ts';
import { importBytes } from './import-bytes.ts';
import { limits } from './limits.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const asItStands = { tidy: false };

describe('importBytes', () => {
  it('answers what a plain text is', async () => {
    expect(await importBytes('x.txt', utf8('\ufeff\nПрви\r\nДруги\n'), { tidy: true })).toEqual({
      format: 'text',
      encoding: 'utf-8',
      title: '',
      author: '',
      language: '',
      lead: '\ufeff\n',
      blocks: [
        { kind: 'prose', level: 0, text: 'Први', styles: [], tail: '\r\n' },
        { kind: 'prose', level: 0, text: 'Други', styles: [], tail: '\n' },
      ],
      report: [],
    });
  });

  it('gives a text back unit for unit when it is left as it stands', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '\f',
      '\ufeff',
      '\u2028',
      'реч',
      '— ',
      '12',
      '***',
      'I.',
    );
    const source = fc.array(piece).map((pieces) => `а${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const { lead, blocks, report } = await importBytes('x.txt', utf8(text), asItStands);
        expect(lead + blocks.map((block) => block.text + block.tail).join('')).toBe(text);
        expect(blocks.map((block) => block.text)).toEqual(
          splitParagraphs(text).paragraphs.map(({ original }) => original),
        );
        expect(report).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves NUL out and says how often, keeps marks of direction', async () => {
    const { blocks, report } = await importBytes(
      'x.txt',
      utf8('ре\0ч\0 \u202eдруга\u200b'),
      asItStands,
    );
    expect(blocks.map(({ text }) => text)).toEqual(['реч \u202eдруга']);
    expect(report).toEqual([{ step: 'control-characters-left-out', count: 2, examples: [] }]);
  });

  it('leaves none of them in what a file says of itself, nor in the report', async () => {
    const html = '<html lang="s\0r"><title>А\0Б</title><p>реч<img alt="a\0b">';
    const document = await importBytes('x.html', utf8(html), asItStands);
    expect(document.title).toBe('АБ');
    expect(JSON.stringify(document)).not.toContain('\\u0000');
  });

  it('reads a format that it is told, whatever the file is', async () => {
    const { format, blocks } = await importBytes('x.md', utf8('# Наслов'), {
      tidy: true,
      format: 'text',
    });
    expect([format, blocks[0]?.text]).toEqual(['text', '# Наслов']);
  });

  test.each<[what: string, bytes: Uint8Array, trouble: string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['only white space', utf8(' \r\n\u00a0\t'), 'no-text'],
    ['only signs', utf8('*** -- !'), 'no-text'],
    ['controls', Uint8Array.from({ length: 500 }, (_, n) => n % 9), 'binary'],
    ['too much', new Uint8Array(limits.file + 1), 'too-large'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), 'unsupported: JPEG'],
  ])('refuses %s', async (_, bytes, trouble) => {
    await expect(importBytes('x.txt', bytes, { tidy: true })).rejects.toThrow(trouble);
  });
});
