import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import { convert } from '../../core/script.ts';
import { importBytes } from '../../importing/import-bytes.ts';
import type { ExportInput } from '../form.ts';
import { partsOf } from './document.ts';
import { docx } from './docx.ts';
import { madeCorrection, madeInput, madeNote } from './made-input.ts';
import { readBack, readParts, type ReadDocx } from './read-back.ts';

const made = async (input: ExportInput): Promise<Uint8Array> => {
  for await (const file of docx.make(one(input))) return file.contents as Uint8Array;
  throw new Error('No file');
};

async function* one(input: ExportInput): AsyncGenerator<ExportInput> {
  yield await Promise.resolve(input);
}

const read = async (input: ExportInput): Promise<ReadDocx> => readBack(await made(input));

/** As XML can hold it, with line breaks of one kind. */
const holdable = (words: string): string =>
  Array.from(lines(words), (character) => {
    const point = character.codePointAt(0) ?? 0;
    const isControl = point < 0x20 && character !== '\t' && character !== '\n';
    const isHalf = point >= 0xd800 && point < 0xe000;
    return isControl || isHalf || point === 0xfffe || point === 0xffff ? '\ufffd' : character;
  }).join('');

const lines = (words: string): string => words.replace(/\r\n?/g, '\n');

const damaged = madeInput(
  ['Велики скок унапред', 'Дивелопмент  села\nи града'],
  [
    madeCorrection(1, [12, 'унапред', 'напред']),
    madeCorrection(2, [0, 'Дивелопмент', 'Развој'], { kind: 'calque', by: 'edition' }),
    madeCorrection(2, [11, '  ', ' '], { kind: 'typography', by: 'hand' }),
    madeCorrection(2, [18, 'и', 'или'], { state: 'proposed' }),
  ],
);

describe('a document with tracked changes', () => {
  it('is the original when they are rejected and the cleaned text when they are accepted', async () => {
    const { paragraphs } = await read(damaged);
    expect(paragraphs).toEqual([
      { style: '', rejected: 'Велики скок унапред', accepted: 'Велики скок напред' },
      { style: '', rejected: 'Дивелопмент  села\nи града', accepted: 'Развој села\nи града' },
    ]);
  });

  it('says by whom and of what kind each change is, in the name of its author', async () => {
    const { authors } = await read(damaged);
    expect(authors).toEqual([
      'Uporedo · правопис · правило',
      'Uporedo · правопис · правило',
      'Uporedo · калк · приређено издање',
      'Uporedo · калк · приређено издање',
      'Uporedo · типографија · измењено руком',
      'Uporedo · типографија · измењено руком',
    ]);
  });

  it('gives the same bytes for the same input', async () => {
    expect(await made(damaged)).toEqual(await made(damaged));
  });

  it('explains corrections in comments only when asked', async () => {
    expect((await read(damaged)).comments.size).toBe(0);
    const options = { ...damaged.options, explanations: true };
    const { comments } = await read({ ...damaged, options });
    expect([...comments.values()]).toMatchObject([
      {
        paragraphs: ['Погрешно слово.'],
        accepted: 'напред',
        author: 'Uporedo · правопис · правило',
      },
      { accepted: 'Развој' },
      { accepted: ' ' },
    ]);
  });

  it('is read by our own importer as the cleaned text', async () => {
    const { blocks, title, author } = await importBytes('x.docx', await made(damaged), {
      tidy: false,
    });
    expect([title, author]).toEqual(['Велики скок напред', 'Талес Пинто']);
    expect(blocks.map(({ text }) => text)).toEqual(['Велики скок напред', 'Развој села и града']);
  });

  it('keeps kinds of paragraphs, styles of words and where links lead', async () => {
    const input = madeInput(
      [
        { original: 'Наслов', kind: 'heading', level: 2 },
        { original: 'Цитат', kind: 'quote' },
        { original: 'ставка', kind: 'item', level: 2 },
        {
          original: 'косо и ту и тамо',
          styles: [
            { start: 0, end: 4, style: 'emphasis' },
            { start: 7, end: 9, style: 'link', to: 'https://example.org/a?b=1&c=2' },
            { start: 12, end: 16, style: 'link', to: 'javascript:alert(1)' },
          ],
        },
      ],
      [madeCorrection(4, [0, 'косо', 'укосо'])],
    );
    const { paragraphs, parts } = await read(input);
    expect(paragraphs.map(({ style }) => style)).toEqual([
      'Heading2',
      'Quote',
      'ListParagraph',
      '',
    ]);
    const { blocks } = await importBytes('x.docx', await made(input), { tidy: false });
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['quote', 0],
      ['item', 2],
      ['prose', 0],
    ]);
    expect(blocks[3]?.styles).toEqual([
      { start: 0, end: 5, style: 'emphasis' },
      { start: 8, end: 10, style: 'link', to: 'https://example.org/a?b=1&c=2' },
    ]);
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('javascript');
  });

  it.each([
    ['sr', null, 'sr-Cyrl-RS'],
    ['', 'Latn', 'sr-Latn-RS'],
    ['sr-Latn', null, 'sr-Cyrl-RS'],
    ['en-GB', null, 'en-GB'],
    ['no language" at all', null, 'sr-Cyrl-RS'],
  ] as const)(
    'has a text in %j written in %j checked as %s',
    async (language, script, expected) => {
      const input = madeInput(['Њива']);
      const { parts, paragraphs } = await read({
        ...input,
        text: { ...input.text, language },
        options: { ...input.options, script },
      });
      expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${expected}"`);
      expect(paragraphs[0]?.accepted).toBe(script === 'Latn' ? 'Njiva' : 'Њива');
    },
  );

  it('has the glossary behind the text when asked, definitions as they were typed', async () => {
    const input = madeInput(['Комуна']);
    const { paragraphs } = await read({
      ...input,
      options: { ...input.options, glossary: true, script: 'Latn' },
      terms: [
        {
          id: 'g1',
          textId: 't1',
          canonical: 'комуна',
          variants: [{ form: 'комунна', kind: 'damaged' }],
          definition: 'Село **заједно**.',
          category: 'установа',
          tags: ['кина'],
          paragraphIds: ['p1'],
          createdAt: '',
          modifiedAt: '',
        },
      ],
    });
    expect(paragraphs.map(({ accepted }) => accepted)).toEqual([
      'Komuna',
      'Појмовник',
      'komuna',
      'установа #кина',
      'Село заједно.',
      'komunna (оштећено)',
      '¶ 1',
    ]);
  });
});

describe('comments', () => {
  const note = (...args: Parameters<typeof madeNote> extends [unknown, ...infer R] ? R : never) =>
    madeNote(damaged, ...args);
  const commentsOf = async (
    annotations: readonly Annotation[],
    also: Partial<ExportInput> = {},
  ) => [...(await read({ ...damaged, annotations, ...also })).comments.values()];

  it('lie on the words of their side and on nothing beside them', async () => {
    const comments = await commentsOf([
      note('original', [[1, 12, 19]], { id: 'a1', note: 'изворна' }),
      note('cleaned', [[1, 12, 18]], { id: 'a2', note: 'чиста', start: 13 }),
    ]);
    expect(comments).toMatchObject([
      { paragraphs: ['изворна', 'жуто · изворник'], rejected: 'унапред', accepted: '' },
      { paragraphs: ['чиста', 'жуто · пречишћено'], rejected: '', accepted: 'напред' },
    ]);
  });

  it('may overlap, nest, begin in the middle of a change, and go over several paragraphs', async () => {
    const comments = await commentsOf([
      note(
        'cleaned',
        [
          [1, 7, 18],
          [2, 0, 6],
        ],
        { id: 'a1', note: '1' },
      ),
      note('original', [[1, 14, 19]], { id: 'a2', note: '2', start: 14 }),
      note('original', [[2, 0, 17]], { id: 'a3', note: '3', place: 1 }),
      note('cleaned', [[2, 2, 4]], { id: 'a4', note: '4', place: 1, start: 2 }),
    ]);
    expect(comments).toMatchObject([
      { rejected: 'апред' },
      { rejected: 'скок унапред\nДивелопмент', accepted: 'скок напред\nРазвој' },
      { rejected: 'Дивелопмент  села' },
      { accepted: 'зв' },
    ]);
    expect(comments.map(({ marks }) => marks)).toEqual(comments.map(() => [1, 1, 1]));
  });

  it('say at the end of the paragraph that words are gone, and which', async () => {
    const gone = note('cleaned', [[1, 0, 6]], { id: 'a1', note: 'о њима', state: 'orphan' });
    const nowhere = {
      ...gone,
      id: 'a2',
      current: [],
      home: gone.home.map((anchor) => ({ ...anchor, paragraphId: 'x' })),
    };
    const document = await read({ ...damaged, annotations: [gone, nowhere] });
    expect([...document.comments.values()].map(({ paragraphs }) => paragraphs)).toEqual([
      ['Нема више тих речи: „Велики“', 'о њима', 'жуто · пречишћено'],
      ['Нема више тих речи: „Велики“', 'о њима', 'жуто · пречишћено'],
    ]);
    const xml = document.parts.get('word/document.xml') ?? '';
    expect(xml.indexOf('w:id="0"/></w:r></w:p>')).toBeLessThan(xml.indexOf('Дивелопмент'));
    expect(xml).toContain('<w:commentReference w:id="1"/></w:r></w:p><w:sectPr>');
  });

  it('are kept of a text without paragraphs', async () => {
    const gone = note('cleaned', [[1, 0, 6]], { note: 'о њима', state: 'orphan' });
    const { comments } = await read({ ...madeInput([]), annotations: [gone] });
    expect([...comments.values()]).toMatchObject([{ marks: [1, 1, 1] }]);
  });

  it.each([
    [{ notes: true, bareHighlights: true }, 1, ['FBE9A6', 'CFE8CF']],
    [{ notes: true, bareHighlights: false }, 1, ['CFE8CF']],
    [{ notes: false, bareHighlights: true }, 0, []],
  ])('heed %j', async (options, count, fills) => {
    const annotations = [
      note('cleaned', [[1, 0, 6]], { id: 'a1' }),
      note('cleaned', [[2, 0, 6]], { id: 'a2', tags: ['x'], colour: 'green', place: 1 }),
    ];
    const document = await read({
      ...damaged,
      annotations,
      options: { ...damaged.options, ...options },
    });
    expect(document.comments.size).toBe(count);
    const xml = document.parts.get('word/document.xml') ?? '';
    expect([...xml.matchAll(/w:fill="(\w+)"/g)].map(([, fill]) => fill)).toEqual(fills);
  });

  it.each<[string, string[]]>([
    ['**јако** и *косо*\n\nдруго', ['јако и косо', 'друго']],
    ['- a\n  - b\n\n1) c', ['• a', '• b', '1. c']],
    ['> цитат\n\n```\nx  y\n```', ['цитат', 'x  y']],
    ['[ту](https://example.org/)', ['ту (https://example.org/)']],
    ['<b>&amp;</b>', ['<b>&amp;</b>']],
    ['[ту]: /x "нестало"', ['[ту]: /x "нестало"']],
    ['=cmd()|x', ['=cmd()|x']],
    ['a|b\n-|-\nc|d', ['a | b', 'c | d']],
    ['2. x\n2. y', ['2. x', '2. y']],
    ['---\nx: y\n---', ['* * *', 'x: y']],
  ])('show the note %j', async (typed, shown) => {
    const [comment] = await commentsOf([note('cleaned', [[1, 0, 6]], { note: typed })]);
    expect(comment?.paragraphs.slice(0, -1)).toEqual(shown);
  });
});

describe('whatever stands in a text and its notes', () => {
  const bit = fc.constantFrom(
    ...[
      'река',
      'Њиви',
      'nj',
      'XIX',
      ' ',
      '  ',
      '\t',
      '\n',
      '\r\n',
      '\u00a0',
      '\u00ad',
      '😀',
      '\u200f',
    ],
    ...[
      '\u0000',
      '\u0007',
      '\ud83d',
      '\ude00',
      '\ufffe',
      ']]>',
      '</w:t>',
      '&lt;',
      '---',
      '%%',
      '^id',
      '`',
    ],
    ...['</script>', '=cmd()', '**', '> ', '- ', '1. ', '[a](b)', '\u202e', 'a: "b"', '#'],
  );
  const string = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
  const number = fc.nat({ max: 99_999 });
  const arbitrary = fc.record({
    paragraphs: fc.array(string, { minLength: 1, maxLength: 4 }),
    edits: fc.array(fc.tuple(number, number, number, string), { maxLength: 8 }),
    notes: fc.array(fc.tuple(number, number, number, fc.boolean(), string, string), {
      maxLength: 6,
    }),
    latin: fc.boolean(),
    explanations: fc.boolean(),
  });

  type Made = typeof arbitrary extends fc.Arbitrary<infer T> ? T : never;

  const inputOf = ({ paragraphs, edits, notes, latin, explanations }: Made): ExportInput => {
    const done = new Map<number, number>();
    const corrections = edits
      .map(([a, b, c, after]) => {
        const place = a % paragraphs.length;
        const original = paragraphs[place] ?? '';
        const from = b % (original.length + 1);
        return { place, from, to: Math.min(original.length, from + (c % 6)), original, after };
      })
      .toSorted((a, b) => a.place - b.place || a.from - b.from)
      .flatMap(({ place, from, to, original, after }) => {
        if (from < (done.get(place) ?? -1)) return [];
        done.set(place, to + 1);
        return [madeCorrection(place + 1, [from, original.slice(from, to), after])];
      });
    const input = madeInput(paragraphs, corrections);
    const annotations = notes.map(([a, b, c, isOriginal, note, tag], index) => {
      const side = isOriginal ? 'original' : 'cleaned';
      const row = input.rows[a % paragraphs.length];
      const { length } = row?.[side] ?? '';
      const start = b % (length + 1);
      const end = Math.min(length, start + (c % 9));
      return madeNote(input, side, [[(row?.place ?? 0) + 1, start, end]], {
        id: `a${index}`,
        note,
        tags: tag === '' ? [] : [tag],
        state: c % 7 === 0 ? 'orphan' : 'exact',
      });
    });
    const options = { ...input.options, script: latin ? ('Latn' as const) : null, explanations };
    return { ...input, annotations, options };
  };

  it('rejects to the original and accepts to the cleaned text, and holds every note', () => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        const input = inputOf(given);
        const document = readParts(partsOf(input));
        const shown = (words: string): string =>
          holdable(given.latin ? convert(words, 'Latn').text : words);
        const { paragraphs, comments, changes } = document;
        expect(paragraphs.map(({ rejected }) => rejected)).toEqual(
          input.rows.map(({ original }) => shown(original)),
        );
        expect(paragraphs.map(({ accepted }) => accepted)).toEqual(
          input.rows.map(({ cleaned }) => shown(cleaned)),
        );
        expect(new Set(changes).size).toBe(changes.length);
        expect([...comments.values()].every(({ marks }) => marks.join() === '1,1,1')).toBe(true);
        const notes = [...comments.values()].filter(({ author }) => author === 'Uporedo');
        const worth = input.annotations.filter((one) => one.note.trim() !== '' || one.tags[0]);
        const said = notes.map(({ paragraphs: held }) => letters(held.join('')));
        for (const { note, tags, state } of worth) {
          const words = letters(holdable(note));
          const tag = letters(holdable(tags.join('')));
          expect(
            said.some((one) => one.includes(words) && one.endsWith(tag)),
            state,
          ).toBe(true);
        }
        const bareOrphans = input.annotations.filter(
          (one) => one.state === 'orphan' && !worth.includes(one),
        );
        expect(notes).toHaveLength(worth.length + bareOrphans.length);
      }),
      { numRuns: 150 },
    );
  });

  it('lays each note on its own words', () => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        const input = inputOf({ ...given, latin: false, explanations: false });
        const one = input.annotations.find(
          ({ note, state, current }) =>
            note.trim() !== '' && state === 'exact' && isWhole(current[0]?.quote),
        );
        if (!one) return;
        const [comment] = readParts(partsOf({ ...input, annotations: [one] })).comments.values();
        const words = one.side === 'original' ? comment?.rejected : comment?.accepted;
        expect(words).toBe(holdable(one.current[0]?.quote.exact ?? ''));
      }),
      { numRuns: 150 },
    );
  });

  /** Letters and digits, which no way of showing a note may lose. */
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

  /** Whether a quotation cuts neither a character nor a line break of two. */
  const isWhole = (
    quote: { prefix: string; exact: string; suffix: string } | undefined,
  ): boolean => {
    if (!quote) return false;
    const { prefix, exact, suffix } = quote;
    return (
      !/\p{Surrogate}|\r/u.test(exact) &&
      !/[\r\ud800-\udbff]$/.test(prefix) &&
      !/^\p{Surrogate}/u.test(suffix)
    );
  };
});
