import { describe, expect, it, test } from 'vitest';
import { importBytes } from '../import-bytes.ts';
import { madePdf, type MadeLine } from './pdf/made-pdf.ts';

const read = (bytes: Uint8Array, tidy = true) => importBytes('x.pdf', bytes, { tidy });

/** Lines of 60 letters from the top; those that begin with `>` are indented. */
const set = (lines: readonly string[], x = 60, top = 700): MadeLine[] =>
  lines.map((line, place) => ({
    x: line.startsWith('>') ? x + 20 : x,
    y: top - place * 12,
    text: line.replace('>', ''),
  }));

const full = 'snijeg pada i pada a vjetar nosi grane preko puta i preko brda';
const first = [`>Prvi ${full.slice(10)}`, full, 'i kraj je tu.'];
const second = [`>Drugi ${full.slice(12)}`, full, full, 'i opet.'];
const whole = (lines: readonly string[]): string => lines.join(' ').replace('>', '');

describe('a PDF', () => {
  it('gives paragraphs of its lines, and says so', async () => {
    const document = await read(madePdf([set([...first, ...second])]));
    expect(document).toMatchObject({ format: 'pdf', encoding: 'utf-8', title: '' });
    expect(document.blocks.map(({ text }) => text)).toEqual([whole(first), whole(second)]);
    expect(document.report).toMatchObject([{ step: 'lines-joined', count: 5 }]);
  });

  it('gives its lines as they stand when asked to', async () => {
    const { blocks, report } = await read(madePdf([set([...first, '7'])]), false);
    expect(blocks.map(({ text }) => text)).toEqual([
      whole(first.slice(0, 1)),
      ...first.slice(1),
      '7',
    ]);
    expect(report).toEqual([]);
  });

  it('goes on over the page, past heads and numbers', async () => {
    const page = (number: number, lines: readonly string[]): MadeLine[] => [
      { x: 200, y: 760, text: 'PRVA KNJIGA' },
      ...set(lines),
      { x: 300, y: 40, text: `${number}` },
    ];
    const document = await read(
      madePdf([
        page(7, [...first, ...second.slice(0, 2)]),
        page(8, [...second.slice(2), ...first]),
        page(9, second),
      ]),
    );
    expect(document.blocks.map(({ text }) => text)).toEqual(
      [first, second, first, second].map(whole),
    );
    const counts = document.report.map(({ step, count }) => `${step} ${count}`);
    expect(counts.slice(0, 2)).toEqual(['page-numbers-left-out 3', 'running-heads-left-out 3']);
  });

  it('is read column by column', async () => {
    const narrow = (word: string): string[] =>
      Array.from(
        { length: 9 },
        (_, n) => `${n === 0 ? '>' : ''}${word} ide i ide dalje polako${n === 8 ? '.' : ''}`,
      );
    const document = await read(
      madePdf([[...set(narrow('lijevi'), 60), ...set(narrow('desni'), 320)]]),
    );
    expect(document.blocks.map(({ text }) => text)).toEqual([
      whole(narrow('lijevi')),
      whole(narrow('desni')),
    ]);
  });

  it('knows headings, notes and their marks by the size of the type', async () => {
    const document = await read(
      madePdf([
        [
          { x: 60, y: 750, text: 'Prva glava', size: 18 },
          ...set(first),
          { x: 60 + 13 * 6 + 1, y: 700 - 24 + 4, text: '1', size: 6 },
          ...set(second, 60, 664),
          { x: 60, y: 80, text: '1 Ovo je napomena.', size: 7 },
        ],
      ]),
    );
    expect(document.blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
      'heading 1 Prva glava',
      `prose 0 ${whole(first)}1`,
      `prose 0 ${whole(second)}`,
      'note 0 1 Ovo je napomena.',
    ]);
    const { styles = [], text = '' } = document.blocks[1] ?? {};
    expect(styles).toEqual([
      { start: text.length - 1, end: text.length, style: 'reference', to: '3' },
    ]);
  });

  it('joins words broken over lines', async () => {
    const lines = [`>${full.slice(10)} nasli-`, `jedili su ${full.slice(15)}`, 'kraj.'];
    const { blocks } = await read(madePdf([set([...lines, ...second])]));
    expect(blocks[0]?.text).toContain('naslijedili su');
  });

  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;
  test.each<[name: string, bytes: Uint8Array, trouble: string]>([
    ['without words', madePdf([[], []]), 'scanned-pages'],
    ['locked', madePdf([set(first)], locked), 'password'],
    ['of nothing but its first line', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
    ['of rubbish', new TextEncoder().encode(`%PDF-1.7\n${'xref obj '.repeat(500)}`), 'damaged'],
  ])('%s is refused', async (_, bytes, trouble) => {
    await expect(read(bytes)).rejects.toThrow(trouble);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    const bytes = madePdf([set(first), set(second)]);
    await importBytes('x.pdf', bytes, { tidy: true }, (share) => shares.push(share));
    expect(shares).toEqual([0.5, 1]);
  });
});
