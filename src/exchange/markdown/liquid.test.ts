import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTemplate } from './liquid.ts';
import { noteOn, sampleInput, sampleCorrection } from './sample-input.ts';
import { TemplateRefused, type TemplateTrouble } from './template-trouble.ts';
import { viewNames } from './view-names.ts';
import { viewOf, type TextView } from './view.ts';

const view = (): TextView =>
  viewOf(
    sampleInput(
      {
        paragraphs: [{ id: 'p1', ordinal: 1, original: 'Прва. Људи и *комуне*. Трећа.', tail: '' }],
        corrections: [sampleCorrection({ from: 6, to: 10, before: 'Људи', after: 'Народ' })],
        annotations: ([row]) =>
          row
            ? [
                noteOn(row, 'cleaned', '*комуне*', {
                  note: '- прва\n- друга',
                  tags: ['једна', 'друга'],
                }),
              ]
            : [],
        terms: [
          {
            id: 'g1',
            textId: 't1',
            canonical: 'комуна',
            variants: [{ form: 'комуне', kind: 'inflected' }],
            definition: 'Заједница.',
            category: '',
            tags: [],
            paragraphIds: ['p1'],
            createdAt: '',
            modifiedAt: '',
          },
        ],
      },
      { context: 'sentence', bothSides: true, glossary: 'section', errata: true },
    ),
  );

const written = (template: string): string => readTemplate(template).write(view());

function troubleWith(template: string): TemplateTrouble {
  try {
    readTemplate(template, { time: 300, length: 1_000_000 }).write(view());
  } catch (error) {
    if (error instanceof TemplateRefused) return error.trouble;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('a template', () => {
  test.each([
    ['{{ text.title }} · {{ text.author }}', 'Велики скок · Талес Пинто'],
    ['{% for note in notes %}{{ note.quote }}{% endfor %}', '\\*комуне\\*'],
    ['{% for note in notes %}{{ note.context }}{% endfor %}', 'Народ и \\***комуне**\\*.'],
    ['{% for note in notes %}{{ note.echo }}{% endfor %}', 'Људи и \\***комуне**\\*.'],
    ['{% for note in notes %}{{ note.note | quote }}{% endfor %}', '> - прва\n> - друга'],
    ['{% for note in notes %}* {{ note.note | indent }}{% endfor %}', '* - прва\n  - друга'],
    ['{% for note in notes %}{{ note.tags }}{% endfor %}', 'једна друга'],
    ['{% for note in notes %}{{ note.tags | join: ", " }}{% endfor %}', 'једна, друга'],
    ['{% for note in notes %}{{ note.quote | truncate: 1 }}{% endfor %}', '…'],
    ['{% for note in notes %}{{ note.quote | truncate: 2 }}{% endfor %}', '\\*…'],
    ['{% for one in errata %}{{ one.was }} → {{ one.becomes }}{% endfor %}', 'Људи → Народ'],
    ['{% for term in terms %}{{ term.forms[0].form }}{% endfor %}', 'комуне'],
    ['\n\nа\n\n\n', 'а'],
    ['<!-- uporedo:end -->', '<!-- uporedo\\:end -->'],
  ])('writes %j', (template, expected) => {
    expect(written(template)).toBe(expected);
  });

  it('may use every name there is said to be', () => {
    const loops = { note: 'notes', term: 'terms', erratum: 'errata' } as const;
    for (const [one, names] of Object.entries(viewNames)) {
      for (const name of names) {
        const all = one in loops ? loops[one as keyof typeof loops] : null;
        const print =
          name === 'forms' || name === 'places'
            ? `{{ ${one}.${name}.size }}`
            : `{{ ${one}.${name} }}`;
        const template = all === null ? print : `{% for ${one} in ${all} %}${print}{% endfor %}`;
        expect(() => written(template), template).not.toThrow();
      }
    }
    const has = (object: object | undefined): string[] => Object.keys(object ?? {}).toSorted();
    const { text, notes, terms, errata, labels } = view();
    expect(has(text)).toEqual([...viewNames.text].toSorted());
    expect(has(notes[0])).toEqual([...viewNames.note].toSorted());
    expect(has(terms[0])).toEqual([...viewNames.term].toSorted());
    expect(has(errata[0])).toEqual([...viewNames.erratum].toSorted());
    expect(has(labels)).toEqual([...viewNames.labels].toSorted());
  });
});

describe('what is wrong with a template', () => {
  const nothing = { meant: null };
  test.each<[string, number, number, TemplateTrouble['what']]>([
    [
      'а\n\n{% for note in notes %}{{ note.quot }}{% endfor %}', 3, 32,
      { kind: 'no-value', name: 'quot', meant: 'quote' },
    ],
    ['{{ nots }}', 1, 4, { kind: 'no-value', name: 'nots', meant: 'notes' }],
    ['{{ text.title | upcas }}', 1, 17, { kind: 'no-filter', name: 'upcas', meant: 'upcase' }],
    ['{{ text.title | date: "%Y" }}', 1, 17, { kind: 'no-filter', name: 'date', ...nothing }],
    ['\n{% fro note in notes %}', 2, 1, { kind: 'no-tag', name: 'fro', meant: 'for' }],
    ['{% include "а" %}', 1, 1, { kind: 'no-tag', name: 'include', ...nothing }],
    ['{% render "а" %}', 1, 1, { kind: 'no-tag', name: 'render', ...nothing }],
    [
      'а\n{% for note in notes %}', 2, 1,
      { kind: 'not-closed', name: '{% for note in notes %}' },
    ],
    ['а {{ text.title', 1, 3, { kind: 'not-closed', name: '{{ text.title' }],
    ['{% endif %}', 1, 1, { kind: 'not-begun', name: 'endif' }],
    ['{{ text }}', 1, 1, { kind: 'not-words' }],
    ['{% if %}а{% endif %}', 1, 6, { kind: 'not-understood', near: '{% if %}а{% endif %}' }],
    ['{{ text.constructor }}', 1, 9, { kind: 'no-value', name: 'constructor', ...nothing }],
    ['{{ text.__proto__ }}', 1, 9, { kind: 'no-value', name: '__proto__', ...nothing }],
  ])('is told with its place: %j', (template, line, column, what) => {
    expect(troubleWith(template)).toEqual({ line, column, what });
  }); // prettier-ignore

  test.each([
    '{% for i in (1..1000000000) %}а{% endfor %}',
    '{% for i in (1..90000) %}{% for j in (1..90000) %}а{% endfor %}{% endfor %}',
    '{% assign x = "а" %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}',
    'а'.repeat(60_000),
  ])('is that it makes too much: %#', (template) => {
    expect(troubleWith(template).what).toEqual({ kind: 'too-much' });
  });

  it('is always told as data, whatever was typed', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' ',
      '\n',
      'notes',
      'note',
      '.',
      '|',
      ':',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '..',
      'for',
      'in',
      'if',
      'endif',
      'endfor',
      'assign',
      '=',
      'quote',
      '-',
      '1',
      'capture',
      'case',
      'when',
      'raw',
      '#',
      ',',
      'else',
      'comment',
      'cycle',
      'blank',
      'where',
      'split',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const template = pieces.join('');
        try {
          readTemplate(template, { time: 1000, length: 100_000 }).write(view());
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateRefused);
          const { line, column } = (error as TemplateRefused).trouble;
          expect(line).toBeLessThanOrEqual(template.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    ); // prettier-ignore
  });
});
