import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chunksOf, joinParagraphs, splitParagraphs } from './paragraphs.ts';
import { chunkSize } from './text.ts';

const long = 'реч '.repeat(40).trim();

describe('splitParagraphs', () => {
  const cases: [name: string, source: string, originals: string[], lead: string][] = [
    ['nothing', '', [], ''],
    ['only white space', ' \r\n\t\n\u00a0', [], ' \r\n\t\n\u00a0'],
    ['only a byte order mark', '\ufeff', [], '\ufeff'],
    ['one line', 'Велики скок', ['Велики скок'], ''],
    ['a line each', 'Први\nДруги\nТрећи\n', ['Први', 'Други', 'Трећи'], ''],
    ['Windows and old Mac line ends', 'Први\r\nДруги\rТрећи', ['Први', 'Други', 'Трећи'], ''],
    [
      'a byte order mark and empty lines before',
      '\ufeff\n\nПрви\nДруги',
      ['Први', 'Други'],
      '\ufeff\n\n',
    ],
    ['empty lines after', 'Први\nДруги\n\n \n', ['Први', 'Други'], ''],
    ['blank lines between', 'Први\n\nДруги\n \t\nТрећи', ['Први', 'Други', 'Трећи'], ''],
    ['lines broken by hand', 'Први\nнаставак\n\nДруги', ['Први\nнаставак', 'Други'], ''],
    ['the same from Windows', 'Први\r\nнаставак\r\n\r\nДруги', ['Први\r\nнаставак', 'Други'], ''],
    ['chapters of long lines', `${long}\n${long}\n\n${long}`, [long, long, long], ''],
    ['indentation', '  Први\n\tДруги  \nТрећи', ['Први', 'Други', 'Трећи'], '  '],
    ['a soft line break', 'Први\u2028наставак\nДруги', ['Први\u2028наставак', 'Други'], ''],
    ['a paragraph separator', 'Први\u2029Други', ['Први', 'Други'], ''],
    ['a line of zero-width space', 'Први\n\u200b\nДруги', ['Први', 'Други'], ''],
  ];

  test.each(cases)('%s', (_, source, originals, lead) => {
    const split = splitParagraphs(source);
    expect(split.paragraphs.map(({ original }) => original)).toEqual(originals);
    expect(split.lead).toBe(lead);
    expect(joinParagraphs(split.lead, split.paragraphs)).toBe(source);
  });

  it('numbers paragraphs from one', () => {
    expect(splitParagraphs('Први\nДруги').paragraphs).toEqual([
      { id: 'p1', ordinal: 1, original: 'Први', tail: '\n' },
      { id: 'p2', ordinal: 2, original: 'Други', tail: '' },
    ]);
  });

  it('gives every text back unit for unit', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '\ufeff',
      '\u2028',
      '\u2029',
      'реч',
      '— ',
      long,
      '\0',
      '\ud83d',
    );
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(source, (text) => {
        const { lead, paragraphs } = splitParagraphs(text);
        expect(joinParagraphs(lead, paragraphs)).toBe(text);
        expect(lead.trim()).toBe('');
        for (const { original, tail } of paragraphs) {
          expect(original).not.toBe('');
          expect(original).toBe(original.trim());
          expect(tail.replaceAll('\u200b', '').trim()).toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('chunksOf', () => {
  it('holds every paragraph once, in order', () => {
    const { paragraphs } = splitParagraphs('ред\n'.repeat(2 * chunkSize + 1));
    const chunks = chunksOf('t1', paragraphs);
    expect(chunks.map((chunk) => [chunk.textId, chunk.index, chunk.paragraphs.length])).toEqual([
      ['t1', 0, chunkSize],
      ['t1', 1, chunkSize],
      ['t1', 2, 1],
    ]);
    expect(chunks.flatMap((chunk) => chunk.paragraphs)).toEqual(paragraphs);
    expect(chunksOf('t1', [])).toEqual([]);
  });
});
