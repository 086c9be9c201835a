import { describe, expect, it } from 'vitest';
import { NotesTrouble, type ForeignNotes } from './foreign-note.ts';
import { mayHoldNotes } from './may-hold-notes.ts';
import { readNotes } from './read-notes.ts';

const read = (json: unknown): ForeignNotes | null => readNotes(JSON.stringify(json));

const hypothesis = {
  id: 'Xa9dfg',
  created: '2026-03-01T10:00:00.123456+00:00',
  updated: '2026-03-02T10:00:00.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://example.org/skok',
  text: 'Упоредити са СССР-ом.',
  tags: ['комуне', 'велики скок'],
  group: '__world__',
  document: { title: ['Велики скок напред'] },
  target: [
    {
      source: 'https://example.org/skok',
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 4 },
        { type: 'TextPositionSelector', start: 104, end: 118 },
        {
          type: 'TextQuoteSelector',
          exact: 'narodne komune',
          prefix: 'zamenile su ',
          suffix: ' koje su',
        },
      ],
    },
  ],
};

describe('Hypothesis', () => {
  const expected = {
    source: 'hypothesis',
    unread: [],
    notes: [
      {
        key: 'Xa9dfg',
        book: { key: 'https://example.org/skok', title: 'Велики скок напред' },
        quote: { exact: 'narodne komune', prefix: 'zamenile su ', suffix: ' koje su' },
        note: 'Упоредити са СССР-ом.',
        tags: ['комуне', 'велики-скок'],
        createdAt: '2026-03-01T10:00:00.123Z',
        modifiedAt: '2026-03-02T10:00:00.123Z',
      },
    ],
  };

  it('as its search answers, as its client exports, and as a list', () => {
    expect(read({ total: 1, rows: [hypothesis] })).toMatchObject(expected);
    expect(read({ export_date: 'x', annotations: [hypothesis] })).toMatchObject(expected);
    expect(read([hypothesis])).toMatchObject(expected);
  });

  it('an answer stands on the words of the note it answers', () => {
    const answer = {
      ...hypothesis,
      id: 'answer',
      text: 'Тачно.',
      target: [{ source: hypothesis.uri }],
      references: ['Xa9dfg'],
    };
    expect(read([hypothesis, answer])?.notes[1]).toMatchObject({
      quote: { exact: 'narodne komune' },
      note: 'Тачно.',
    });
  });

  it('a note on the whole page has no words', () => {
    const page = { ...hypothesis, target: [{ source: hypothesis.uri }] };
    expect(read([page])?.notes).toMatchObject([{ quote: null, note: hypothesis.text }]);
  });
});

describe('Readest', () => {
  const note = {
    id: 'b1',
    type: 'annotation',
    cfi: 'epubcfi(/6/4!/4/2,/1:0,/1:14)',
    text: 'народне комуне',
    style: 'highlight',
    color: 'violet',
    note: 'Упоредити.',
    createdAt: 1772359200000,
    updatedAt: 1772445600000,
  };
  const expected = [
    {
      quote: { exact: 'народне комуне', prefix: '', suffix: '' },
      note: 'Упоредити.',
      colour: 'blue',
      createdAt: '2026-03-01T10:00:00.000Z',
      modifiedAt: '2026-03-02T10:00:00.000Z',
    },
  ];

  it('as it exports', () => {
    const file = {
      $format: 'readest-annotations',
      version: 1,
      exportedAt: 1772445600000,
      book: { title: 'Велики скок напред', author: 'Талес Пинто', hash: 'ab12' },
      annotations: [note, { ...note, id: 'b2', type: 'bookmark' }, { id: 'b3' }],
    };
    expect(read(file)).toMatchObject({
      source: 'readest',
      notes: expected,
      unread: [
        { entry: 2, reason: 'bookmark' },
        { entry: 3, reason: 'shape' },
      ],
    });
    expect(read(file)?.notes[0]?.book).toMatchObject({ key: 'ab12', author: 'Талес Пинто' });
  });

  it('as it keeps them, without what was deleted', () => {
    const deleted = { ...note, id: 'b2', deletedAt: 1772445600000 };
    expect(read({ updatedAt: 1, booknotes: [note, deleted] })).toMatchObject({
      notes: expected,
      unread: [],
    });
    expect(read([note])).toMatchObject({ notes: expected });
  });
});

describe('Thorium', () => {
  it('an AnnotationSet of Readium', () => {
    const file = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:1',
      type: 'AnnotationSet',
      generator: { id: 'https://github.com/edrlab/thorium-reader', type: 'Software' },
      about: {
        'dc:identifier': ['urn:isbn:1'],
        'dc:title': 'Велики скок напред',
        'dc:creator': ['Талес Пинто'],
      },
      items: [
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: 'urn:uuid:2',
          type: 'Annotation',
          created: '2026-03-01T10:00:00Z',
          target: {
            source: 'OEBPS/1.xhtml',
            meta: { headings: [{ level: 1, txt: 'Прва глава' }], page: 'XI' },
            selector: [
              { type: 'FragmentSelector', value: 'epubcfi(/6/4!/4/2,/1:0,/1:14)' },
              { type: 'TextQuoteSelector', exact: 'народне\n комуне', prefix: 'a', suffix: 'b' },
              { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextPositionSelector' } },
            ],
          },
          body: { type: 'TextualBody', value: 'Ово!', keyword: 'наставник', color: 'pink' },
        },
        { id: 'urn:uuid:3', type: 'Annotation', motivation: 'bookmarking', target: {} },
      ],
    };
    expect(read(file)).toMatchObject({
      source: 'thorium',
      notes: [
        {
          key: 'urn:uuid:2',
          book: { key: 'urn:isbn:1', title: 'Велики скок напред', author: 'Талес Пинто' },
          quote: { exact: 'народне\n комуне', prefix: 'a', suffix: 'b' },
          note: 'Ово!',
          tags: ['наставник'],
          colour: 'red',
          createdAt: '2026-03-01T10:00:00.000Z',
          where: 'Прва глава › XI',
        },
      ],
      unread: [{ entry: 2, reason: 'bookmark' }],
    });
  });
});

describe('Web annotations of others', () => {
  const annotation = {
    id: 'https://example.org/anno/1',
    type: 'Annotation',
    bodyValue: 'Ово!',
    target: {
      source: { id: 'https://example.org/page', type: 'Text' },
      selector: {
        type: 'FragmentSelector',
        value: 'p2',
        refinedBy: { type: 'TextQuoteSelector', exact: 'народне комуне' },
      },
    },
  };

  it.each([
    ['one alone', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [annotation] } },
    ],
  ])('%s', (_, json) => {
    expect(read(json)).toMatchObject({
      source: 'web-annotation',
      notes: [
        {
          key: 'https://example.org/anno/1',
          book: { key: 'https://example.org/page' },
          quote: { exact: 'народне комуне', prefix: '', suffix: '' },
          note: 'Ово!',
          own: null,
        },
      ],
    });
  });
});

describe('what is hostile', () => {
  it.each([
    ['{"rows": [\n{"uri": "x",\n"text": }]}', 3],
    ['[{"uri": "x"', 1],
    ['{"a": 1}\n{"b": 2}', 2],
  ])('is refused in the line where it is broken: %s', (text, line) => {
    expect(() => readNotes(text)).toThrow(new NotesTrouble('broken', line));
  });

  it('JSON of no program that is known is no file of notes', () => {
    for (const json of [{}, [], [1, null, 'x', []], { rows: [] }, { rows: [{}] }, { items: {} }]) {
      expect(read(json)).toBeNull();
    }
  });

  it('JSON a hundred thousand deep is read without falling', () => {
    const depth = 100_000;
    expect(readNotes('['.repeat(depth) + ']'.repeat(depth))).toBeNull();
    const selector = '{"refinedBy":'.repeat(5000) + '1' + '}'.repeat(5000);
    const text = `[{"uri":"x","text":"a","target":[{"selector":${selector}}]}]`;
    expect(readNotes(text)?.notes).toMatchObject([{ quote: null, note: 'a' }]);
  });

  it('names of prototypes are names like others', () => {
    const text = `[{"__proto__":{"uri":"evil"},"constructor":{"prototype":{"x":1}},"uri":"a",
      "text":"b","id":"__proto__","document":{"title":"constructor"},"tags":["__proto__"]}]`;
    expect(readNotes(text)?.notes).toMatchObject([{ key: '__proto__', tags: ['__proto__'] }]);
    expect(readNotes('[{"__proto__":{"uri":"evil","text":"b"}}]')).toBeNull();
    expect(({} as Record<string, unknown>).uri).toBeUndefined();
  });

  it('entries of any kind are counted, and the rest is read', () => {
    const odd = [null, 1, 'x', [], {}, { ...hypothesis, target: 'x', tags: { a: 1 }, text: '' }];
    expect(read([...odd, hypothesis])).toMatchObject({
      notes: [{ key: 'Xa9dfg' }],
      unread: odd.map((_, index) => ({
        entry: index + 1,
        reason: index < 5 ? 'shape' : 'empty',
      })),
    });
  });

  it('a quote or a note without end is left out', () => {
    const long = { ...hypothesis, id: 'long', text: 'а'.repeat(1_000_001) };
    expect(read([long, hypothesis])).toMatchObject({
      notes: [{ key: 'Xa9dfg' }],
      unread: [{ entry: 1, reason: 'too-long' }],
    });
  });

  it.each([
    ['tomorrow'],
    ['2026-99-99T00:00:00Z'],
    ['+275761-01-01T00:00:00Z'],
    [-1],
    [1e300],
    [{}],
    ['2026'],
    [null],
  ])('a moment that is none is none: %s', (created) => {
    const odd = { ...hypothesis, created, updated: created };
    expect(read([odd])?.notes).toMatchObject([{ createdAt: null, modifiedAt: null }]);
  });

  it('of an entry that comes twice the newer one stands', () => {
    const older = { ...hypothesis, text: 'старо', updated: '2026-03-01T11:00:00Z' };
    expect(read([hypothesis, older])?.notes).toMatchObject([{ note: hypothesis.text }]);
    expect(read([older, hypothesis])?.notes).toMatchObject([{ note: hypothesis.text }]);
  });
});

it('by its beginning a file that may hold notes is told from a text', () => {
  expect(mayHoldNotes('\ufeff {"rows"')).toBe(true);
  expect(mayHoldNotes('\ufeffКњига (Неко)\r\n- Your Highlight on Location 1-2 | …')).toBe(true);
  expect(mayHoldNotes('Први пасус.\n\nДруги пасус, 1. део.')).toBe(false);
});
