import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfText } from '../../core/whole-text.ts';
import type { Text } from '../../core/text.ts';
import { writeAnki } from './anki.ts';
import { hostileTerms, sampleGlossary, sampleTerm } from './term-samples.ts';

/** A file as the manual of Anki says it is read: head lines, then fields parted by tabs. */
function notesOf(file: string): { readonly head: string[]; readonly notes: string[][] } {
  const lines = file.split('\n').slice(0, -1);
  const start = lines.findIndex((line) => !line.startsWith('#'));
  const end = start < 0 ? lines.length : start;
  return { head: lines.slice(0, end), notes: lines.slice(end).map((line) => line.split('\t')) };
}

const rowsWith = (...originals: string[]) =>
  rowsOfText({
    text: { id: 't1' } as Text,
    paragraphs: originals.map((original, index) => ({
      id: `p${index + 1}`,
      ordinal: index + 1,
      original,
      tail: '\n',
    })),
    corrections: [],
  });

describe('a glossary for Anki', () => {
  it('has the term before, and behind it what it means, its forms and where it stands', () => {
    const { head, notes } = notesOf(
      writeAnki(
        sampleGlossary(
          [
            sampleTerm({
              definition: 'Јединица <на селу>.\nДруго.',
              variants: [{ form: 'цоммуне', kind: 'damaged' }],
              tags: ['Кина/село'],
            }),
          ],
          { rows: rowsWith('Увод. Сваку комуну воде људи. Крај.', 'Без појма.') },
        ),
      ),
    );
    expect(head).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#tags column:4',
      '#columns:Guid\tFront\tBack\tTags',
    ]);
    expect(notes).toEqual([
      [
        'uporedo-gaaaaaaaaaa',
        'комуна',
        '<div class="uporedo-definition">Јединица &#60;на селу&#62;.<br>Друго.</div>' +
          '<ul class="uporedo-forms"><li><span class="uporedo-form" data-kind="damaged">цоммуне' +
          '</span> (damaged)</li></ul>' +
          '<blockquote>Сваку <b>комуну</b> воде људи.</blockquote>',
        'Кина::село',
      ],
    ]);
  });

  it('has one line of four fields for each term, whatever was typed', () => {
    fc.assert(
      fc.property(hostileTerms, (terms) => {
        const { head, notes } = notesOf(writeAnki(sampleGlossary(terms)));
        expect(head).toHaveLength(5);
        expect(notes).toHaveLength(terms.length);
        for (const note of notes) {
          expect(note).toHaveLength(4);
          // What the reader of CSV in Anki would take for quoting begins a field.
          expect(note.some((field) => field.startsWith('"'))).toBe(false);
          expect(note[1]).not.toMatch(/[<>](?!br>)(?<!<br>)/);
        }
      }),
    );
  });
});
