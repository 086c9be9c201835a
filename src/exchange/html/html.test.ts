import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { sides } from '../../core/text.ts';
import { exportWords } from '../../state/export-words.ts';
import { followLocale } from '../../i18n/locale.ts';
import { viewIn } from '../in-script.ts';
import { held, hostileInput } from '../reading/hostile-input.ts';
import { madeInput, madeText, withNotes } from '../reading/made-reading.ts';
import { html } from './html.ts';
import { htmlPage } from './page.ts';

followLocale(() => 'en');
const words = exportWords('en');

const paragraph = (id: number, original: string, also: object = {}) => ({
  id: `p${id}`,
  ordinal: id,
  original,
  tail: '\n',
  ...also,
});

/** What an XML parser sees of the page, which is XML but for its first line. */
function seen<T>(page: string, look: (find: (path: string) => XmlElement[]) => T): T {
  const document = XmlDocument.fromString(page.replace('<!DOCTYPE html>', ''));
  try {
    return look((path) => document.find(path).filter((node) => node instanceof XmlElement));
  } finally {
    document.dispose();
  }
}

/** Elements of the page, with their attributes, as a parser of HTML sees them. */
function elementsOf(page: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) });
  parser.end(page);
  return found;
}

const ours = new Set(
  'html head meta title style body a header h1 h2 h3 h4 h5 h6 p div fieldset legend label input span nav details summary ol ul li main del ins mark em strong u s sup sub code pre blockquote br hr table tbody tr td article time b section dl dt dfn dd footer'.split(
    ' ',
  ),
);

const hasClass = (name: string) => `contains(concat(' ', @class, ' '), ' ${name} ')`;

describe('a page of both columns', () => {
  it('has every word of both sides and nothing else in its columns', () => {
    fc.assert(
      fc.property(hostileInput(words), (input) => {
        const view = viewIn(input.text, input.options.script);
        seen(htmlPage(input), (find) => {
          for (const side of sides) {
            const columns = find(`//div[@role='group']/div[@class='${side}']`);
            expect(columns.map(({ content }) => content)).toEqual(
              input.rows.map((row) => held(view(row[side]).shown)),
            );
          }
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('has no element, attribute or link that is not ours, whatever was typed', () => {
    fc.assert(
      fc.property(hostileInput(words), (input) => {
        const elements = elementsOf(htmlPage(input));
        for (const { name, attributes } of elements) {
          expect(ours).toContain(name);
          for (const attribute of Object.keys(attributes)) {
            expect(attribute).not.toMatch(/^on|^style$|^src|^action|^formaction/);
          }
          if (attributes.href !== undefined) {
            expect(attributes.href).toMatch(/^(?:#|https?:\/\/|mailto:|uporedo:\/\/text\/)/);
          }
        }
        for (const name of ['style', 'title', 'main', 'h1', 'body']) {
          expect(elements.filter((one) => one.name === name)).toHaveLength(1);
        }
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { attributes } of elements) {
          if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('loses no note, no tag and no term', () => {
    fc.assert(
      fc.property(hostileInput(words), (input) => {
        seen(htmlPage(input), (find) => {
          const said = input.annotations.filter(
            ({ note, tags, state }) => note.trim() !== '' || tags.length > 0 || state === 'orphan',
          );
          expect(
            find('//article')
              .map((card) => card.attr('id')?.value)
              .sort(),
          ).toEqual(said.map(({ id }) => `n-${id}`).sort());
          for (const { id, tags, note } of said) {
            const card = `//article[@id='n-${id}']`;
            expect(find(`${card}/ul[@class='tags']/li`).map(({ content }) => content)).toEqual(
              tags.map(held),
            );
            const body = find(`${card}/div[@class='body']`)[0]?.content ?? '';
            // Words in Cyrillic mean nothing in Markdown: none may be lost, none come in.
            expect(cyrillic(body)).toBe(cyrillic(note));
          }
          expect(find('//dfn')).toHaveLength(input.terms.length);
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('lets what overlaps nest: a style, a correction and two notes on the same words', () => {
    const original = 'Једно од стварања скока';
    const input = withNotes(
      madeInput(words, {
        paragraphs: [
          paragraph(1, original, { styles: [{ start: 3, end: 12, style: 'emphasis' }] }),
        ],
        corrections: [
          {
            ...correction,
            from: 0,
            to: 8,
            before: original.slice(0, 8),
            after: 'Једна од',
          },
        ],
      }),
      [
        { at: 0, words: 'од ст', colour: 'yellow', note: 'а' },
        { at: 0, words: 'стварања', colour: 'blue', side: 'original', note: 'б' },
      ],
    );
    seen(htmlPage(input), (find) => {
      const [cleaned] = find("//div[@class='cleaned']/p");
      const drawn = cleaned?.toString() ?? '';
      expect(drawn.replace(/ (?:title|href|id|aria-label)="[^"]*"/g, '')).toBe(
        '<p><ins class="corrected">Јед<em>на </em><em><mark class="on-yellow">од</mark></em></ins>' +
          '<em><mark class="on-yellow"> </mark></em>' +
          '<em><mark class="on-yellow over-blue">ст</mark></em>' +
          '<a class="ref yellow" data-number="2"/>' +
          '<em><mark class="on-blue echo">в</mark></em><mark class="on-blue echo">арања</mark> скока</p>',
      );
    });
  });

  it('marks a place where words were only added or only taken away', () => {
    const input = madeInput(words, {
      paragraphs: [paragraph(1, 'онда кад')],
      corrections: [{ ...correction, from: 4, to: 4, before: '', after: ',' }],
    });
    seen(htmlPage(input), (find) => {
      expect(find(`//div[@class='original']//span[${hasClass('gap')}]`)).toHaveLength(1);
      expect(find("//div[@class='cleaned']//ins").map(({ content }) => content)).toEqual([',']);
    });
  });

  it('leads from words to their note and back, and tells corrections one by one', () => {
    const input = withNotes(
      madeInput(words, {
        paragraphs: [paragraph(1, 'Комуне су настале.')],
        corrections: [{ ...correction, from: 0, to: 6, before: 'Комуне', after: 'Задруге' }],
      }),
      [{ at: 0, words: 'настале', note: 'Када?', tags: ['провера'] }],
    );
    seen(htmlPage(input), (find) => {
      expect(find("//div[@class='cleaned']//a[@href='#n-a1' and @id='r-a1']")).toHaveLength(1);
      expect(find("//article[@id='n-a1']/a[@href='#r-a1']")).toHaveLength(1);
      expect(find('//details[@class="changes"]/ol/li')[0]?.content).toBe(
        'Комуне → Задруге Unknown word Because.',
      );
    });
  });

  it('contains headings as a tree, whatever levels the text left out', () => {
    const heading = (id: number, words: string, level: number) =>
      paragraph(id, words, { kind: 'heading', level });
    const input = madeInput(words, {
      paragraphs: [heading(1, 'А', 2), heading(2, 'Б', 5), heading(3, 'В', 2), paragraph(4, 'г')],
    });
    seen(htmlPage(input), (find) => {
      expect(find('//nav/details/ol/li/a').map(({ content }) => content)).toEqual(['А', 'В']);
      expect(find('//nav/details/ol/li/ol/li/a').map(({ content }) => content)).toEqual(['Б']);
      const levels = find("//div[@class='cleaned']/*").map(({ name }) => name);
      expect(levels).toEqual(['h2', 'h3', 'h2', 'p']);
    });
  });

  it('leaves out what was not asked for', () => {
    const whole = withNotes(
      madeInput(words, {
        paragraphs: [paragraph(1, 'Комуне су настале.')],
        terms: [{ ...term, canonical: 'комуна' }],
      }),
      [
        { at: 0, words: 'настале', note: 'Када?' },
        { at: 0, words: 'Комуне', colour: 'green' },
      ],
    );
    const count = (options: object): number[] =>
      seen(htmlPage({ ...whole, options: { ...whole.options, ...options } }), (find) =>
        [
          '//article',
          '//div[@class="cleaned"]//mark',
          '//dfn',
          '//div[@class="cleaned"]//a[@class="term"]',
        ].map((path) => find(path).length),
      );
    expect(count({})).toEqual([1, 2, 1, 1]);
    expect(count({ bareHighlights: false })).toEqual([1, 1, 1, 1]);
    expect(count({ notes: false })).toEqual([0, 0, 1, 1]);
    expect(count({ glossary: false })).toEqual([1, 2, 0, 0]);
  });

  it('asks nothing of the net and runs nothing', () => {
    const page = htmlPage(madeInput(words, { paragraphs: [paragraph(1, 'а')] }));
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/@import|url\(|<script|<link/);
  });

  it('is a file of its own for each text', async () => {
    const input = madeInput(words, {
      text: { ...madeText, title: 'CON' },
      paragraphs: [paragraph(1, 'а')],
    });
    const files = [];
    for await (const file of html.make(several(input, input))) files.push(file.name);
    expect(files).toEqual(['_CON.html', '_CON (2).html']);
  });
});

async function* several<T>(...all: T[]): AsyncGenerator<T> {
  for (const one of all) yield await Promise.resolve(one);
}

const cyrillic = (text: string): string => text.replace(/[^\u0400-\u04ff]/g, '');

const correction = {
  id: 'c1',
  textId: 't1',
  paragraphId: 'p1',
  place: 0,
  kind: 'spelling',
  explanation: { sr: 'Јер.', en: 'Because.' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
  at: '',
} as const;

const term = {
  id: 'g1',
  textId: 't1',
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
} as const;
