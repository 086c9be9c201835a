import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colours, makeAnchor, type Annotation } from '../../core/annotation.ts';
import { linkTargets } from '../../core/links.ts';
import { sampleNote } from '../../core/note-samples.ts';
import { sides, type Text } from '../../core/text.ts';
import { rowsOfText } from '../../core/whole-text.ts';
import type { ExportWords } from '../export-words.ts';
import { planNotes } from '../foreign/plan-notes.ts';
import { readNotes } from '../foreign/read-notes.ts';
import { defaultExportOptions, type ExportOptions } from '../form.ts';
import { webAnnotation } from './web-annotation.ts';

const text: Text = {
  id: 't1',
  title: 'Велики скок напред',
  author: 'Талес Пинто',
  source: 'skok.txt',
  sha256: '00',
  encoding: 'utf-8',
  format: 'text',
  language: 'sr',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 1,
  wordCount: 1,
  nextParagraph: 2,
  ledgerRevision: 1,
  paragraphsRevision: 0,
  addedAt: '2026-11-14T10:00:00.000Z',
  deletedAt: null,
};

async function written(
  originals: readonly string[],
  annotations: readonly Annotation[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const paragraphs = originals.map((original, index) => ({
    id: `p${index + 1}`,
    ordinal: index + 1,
    original,
    tail: '\n',
  }));
  const rows = rowsOfText({ text, paragraphs, corrections: [] });
  const inputs = [
    {
      text,
      paragraphs,
      corrections: [],
      annotations,
      terms: [],
      rows,
      options: { ...defaultExportOptions, ...options },
      words: {} as ExportWords,
      at: '2026-11-28T10:00:00.000Z',
    },
  ];
  const files = webAnnotation.make(each(inputs));
  for await (const { name, contents } of files) {
    expect(name).toBe('Велики скок напред.jsonld');
    // As it goes through a file: whatever is typed has to survive UTF-8.
    const bytes = new TextEncoder().encode(String(contents));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }
  throw new Error('No file was made.');
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
  await Promise.resolve();
}

interface Written {
  readonly total: number;
  readonly first: { readonly items: readonly Item[] };
}

interface Item {
  readonly motivation: unknown;
  readonly body?: unknown;
  readonly target: Target & { readonly type: string; readonly items?: readonly Target[] };
}

interface Target {
  readonly selector: readonly {
    readonly value?: string;
    readonly refinedBy?: { readonly start: number; readonly end: number };
    readonly exact?: string;
  }[];
}

const items = (file: string): readonly Item[] => (JSON.parse(file) as Written).first.items;

describe('a note leaves as the model has it', () => {
  it('with its words, note, tags, dates, and the address that leads to it', async () => {
    const [item] = items(
      await written(
        ['👩‍👧 народне комуне'],
        [
          sampleNote({
            ...anchored('p1', '👩‍👧 народне комуне', 6, 20),
            note: '**Упоредити** са СССР-ом.',
            tags: ['комуне', 'кина'],
            side: 'original',
          }),
        ],
      ),
    );
    expect(item).toMatchObject({
      id: 'uporedo://text/t1/p/p1?a=a1',
      type: 'Annotation',
      motivation: ['commenting', 'tagging'],
      created: '2026-11-14T10:00:00.000Z',
      body: [
        {
          type: 'TextualBody',
          purpose: 'commenting',
          format: 'text/markdown',
          value: '**Упоредити** са СССР-ом.',
        },
        { type: 'TextualBody', purpose: 'tagging', value: 'комуне' },
        { type: 'TextualBody', purpose: 'tagging', value: 'кина' },
      ],
      target: {
        source: 'uporedo://text/t1',
        styleClass: 'uporedo-yellow',
        selector: [
          {
            type: 'FragmentSelector',
            value: 'p1',
            // A family is five units in three code points, and a space.
            refinedBy: { type: 'TextPositionSelector', start: 4, end: 18 },
          },
          { type: 'TextQuoteSelector', exact: 'народне комуне', prefix: '👩‍👧 ', suffix: '' },
        ],
      },
    });
  });

  it('a highlight without a body, a note on two paragraphs with two targets', async () => {
    const [first, second] = items(
      await written(
        ['Први пасус.', 'Други пасус.'],
        [
          sampleNote({ id: 'a1', ...anchored('p1', 'Први пасус.', 0, 4) }),
          sampleNote({
            id: 'a2',
            home: [anchor('p1', 'Први пасус.', 5, 11), anchor('p2', 'Други пасус.', 0, 5)],
            current: [anchor('p1', 'Први пасус.', 5, 11), anchor('p2', 'Други пасус.', 0, 5)],
            place: 1,
          }),
        ],
      ),
    );
    expect(first).toMatchObject({ motivation: 'highlighting' });
    expect(first).not.toHaveProperty('body');
    expect(second?.target.type).toBe('List');
    expect(second?.target.items?.map(({ selector }) => selector[1]?.exact)).toEqual([
      'пасус.',
      'Други',
    ]);
  });

  it('one that lost its place still has its quote, and no position that would be a lie', async () => {
    const lost = sampleNote({
      state: 'orphan',
      current: [{ ...anchor('p1', 'Други.', 0, 0), quote: quoteOf('народне комуне') }],
    });
    const [item] = items(await written(['Други.'], [lost]));
    expect(item?.target.selector).toMatchObject([
      { type: 'FragmentSelector', value: 'p1' },
      { type: 'TextQuoteSelector', exact: 'народне комуне' },
    ]);
    expect(item?.target.selector[0]).not.toHaveProperty('refinedBy');
  });

  it('only those that are wanted', async () => {
    const notes = [sampleNote({ id: 'a1' }), sampleNote({ id: 'a2', note: 'Ово.' })];
    const count = async (options: Partial<ExportOptions>): Promise<number> =>
      items(await written(['народне комуне'], notes, options)).length;
    expect(await count({})).toBe(2);
    expect(await count({ bareHighlights: false })).toBe(1);
    expect(await count({ notes: false })).toBe(0);
  });
});

const anchor = (id: string, words: string, start: number, end: number) =>
  makeAnchor(id, words, { start, end }, 3);

const anchored = (...[id, words, start, end]: Parameters<typeof anchor>) => ({
  home: [anchor(id, words, start, end)],
  current: [anchor(id, words, start, end)],
  start,
});

const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '' });

/** Words with every kind of trouble: letters of two units and halves of them among it. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'кућа ',
        '👩‍👧',
        '\ud83d',
        '\udc69',
        '\u202e',
        '</script>',
        ']]>',
        '\0',
        '"\\',
        '`',
        '\n',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

const iso = fc
  .date({ min: new Date(1), max: new Date('9990-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const note = fc
  .record({
    number: fc.nat(),
    side: fc.constantFrom(...sides),
    colour: fc.constantFrom(...colours),
    note: fc.oneof(words, fc.constant('види uporedo://text/t1/p/p2?a=a9')),
    tags: fc.array(words, { maxLength: 3 }),
    state: fc.constantFrom('exact' as const, 'moved' as const, 'orphan' as const),
    hasConfirmed: fc.boolean(),
    spans: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
    createdAt: iso,
    modifiedAt: iso,
  })
  .map(({ number, spans, hasConfirmed, ...rest }) => (originals: readonly string[]): Annotation => {
    const anchors = spans.map(([a, b, c]) => {
      const place = a % originals.length;
      const paragraph = originals[place] ?? '';
      const start = b % (paragraph.length + 1);
      const end = start + (c % (paragraph.length - start + 1));
      return makeAnchor(`p${place + 1}`, paragraph, { start, end }, number);
    });
    const links = linkTargets(rest.note);
    return {
      ...rest,
      id: `a${number}`,
      textId: 't1',
      home: anchors,
      current: anchors.toReversed(),
      ...(hasConfirmed && { confirmed: anchors.slice(0, 1) }),
      ...(links.length > 0 && { links }),
      place: number,
      start: anchors.at(-1)?.start ?? 0,
      chunks: ['t1/0', 't1/7'],
    };
  });

describe('out and in', () => {
  it('loses nothing, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.array(note, { maxLength: 6 }),
        async (originals, made) => {
          const byId = new Map(made.map((make) => [make(originals).id, make(originals)]));
          const read = readNotes(await written(originals, [...byId.values()]));
          const own = read?.notes.map((one) => one.own);
          expect(new Map(own?.map((one) => [one?.id, one]))).toEqual(byId);
          expect(read?.unread).toEqual([]);

          // Brought into the text they left, they are what they were, where the text has them.
          const paragraphs = originals.map((original, index) => ({
            id: `p${index + 1}`,
            original,
            cleaned: original,
          }));
          const planned = planNotes(read?.notes ?? [], { text, paragraphs }, 'now');
          for (const { annotation } of planned) {
            const was = byId.get(annotation.id);
            const place = Number(was?.current[0]?.paragraphId.slice(1)) - 1;
            expect(annotation).toEqual({ ...was, place, chunks: ['t1/0'] });
          }
          expect(planned).toHaveLength(byId.size);
        },
      ),
    );
  });

  it('says each place in code points, as the model counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        async (originals, a, b) => {
          const letters = Array.from(originals[0] ?? '');
          const from = a % letters.length;
          const to = from + 1 + (b % (letters.length - from));
          const [start, end] = [from, to].map((at) => letters.slice(0, at).join('').length);
          const paragraph = originals[0] ?? '';
          const one = sampleNote(anchored('p1', paragraph, start ?? 0, end ?? 0));
          const [item] = items(await written(originals, [one]));
          const [fragment, quote] = item?.target.selector ?? [];
          expect(fragment?.refinedBy).toMatchObject({ start: from, end: to });
          expect(letters.slice(from, to).join('')).toBe(quote?.exact);
        },
      ),
    );
  });

  it('takes note and tags as somebody changed them in the file', async () => {
    const file = await written(['народне комуне'], [sampleNote({ note: 'старо', tags: ['а'] })]);
    const changed = file.replace('"старо"', '"ново"').replace('"а"', '"б"');
    expect(readNotes(changed)?.notes[0]?.own).toMatchObject({ note: 'ново', tags: ['б'] });
  });

  it.each([
    ['a paragraph that is no id', '"paragraphId": "p1"', '"paragraphId": "../p1"'],
    ['a place before the beginning', '"start": 0,', '"start": -1,'],
    ['a colour that is none', '"colour": "yellow"', '"colour": "constructor"'],
    ['a state that is none', '"state": "exact"', '"state": 1'],
    ['a date that is none', '"created": "2026', '"created": "soon 2026'],
  ])('what was meddled with comes as from elsewhere: %s', async (_, from, to) => {
    const file = await written(['народне комуне'], [sampleNote()]);
    const meddled = file.replaceAll(from, to);
    expect(meddled).not.toBe(file);
    const [one] = readNotes(meddled)?.notes ?? [];
    expect(one).toMatchObject({ quote: { exact: 'народне комуне' } });
    expect(one?.own).toBeNull();
  });
});
