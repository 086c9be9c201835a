import type { Annotation } from '../../core/annotation.ts';
import { ledgerCorrections, readLedger } from '../../core/ledger.ts';
import type { MarkdownChoices } from '../../core/markdown-choices.ts';
import { splitParagraphs } from '../../core/paragraphs.ts';
import type { Row } from '../../core/row.ts';
import type { ExportInput, ExportOptions } from '../form.ts';
import { noteOn, sampleInput } from './sample-input.ts';

/**
 * The bundled article with notes and a term, for golden files.
 * @param read gives a file of `resources/veliki-skok`
 */
export function article(
  read: (name: string) => string,
  markdown: Partial<MarkdownChoices> = {},
  options: Partial<ExportOptions> = {},
): ExportInput {
  const ledger = readLedger(JSON.parse(read('ledger.json')));
  const { paragraphs } = splitParagraphs(read('original.txt'));
  const textId = ledger.text.id;
  const annotations = (rows: readonly Row[]): Annotation[] => {
    const on = (
      ordinal: number,
      side: 'original' | 'cleaned',
      words: string,
      also: Partial<Annotation>,
    ): Annotation => {
      const row = rows[ordinal - 1];
      if (!row) throw new Error(`The article has no paragraph ${ordinal}.`);
      return noteOn(row, side, words, { textId, ...also });
    };
    return [
      on(1, 'original', 'напредак', {
        id: 'a1a1',
        colour: 'red',
        note: 'Зашто **напредак**, кад се даље каже _скок_?\n\n- исти појам\n- две речи',
        tags: ['термини', 'велики скок'],
      }),
      on(2, 'cleaned', 'народне комуне', { id: 'b2b2', colour: 'green', tags: ['комуне'] }),
      on(2, 'original', 'Популар Цоммунес', {
        id: 'c3c3',
        note: '> енглески, слово по слово\n\n# Питање\n\nОдакле енглески у преводу с португалског?',
      }),
      on(4, 'cleaned', 'границама које је наметнула држава', {
        id: 'd4d4',
        colour: 'blue',
        note: 'Каква држава?',
      }),
    ];
  };
  return sampleInput(
    {
      text: { ...ledger.text },
      paragraphs,
      corrections: ledgerCorrections(ledger, paragraphs, '2026-11-01T08:00:00.000Z'),
      annotations,
      terms: [
        {
          id: 'g1',
          textId,
          canonical: 'народне комуне',
          variants: [{ form: 'Популар Цоммунес', kind: 'damaged' }],
          definition: 'Заједнице од 20 до 30 хиљада људи.',
          category: 'установа',
          tags: [],
          paragraphIds: ['p2'],
          createdAt: '',
          modifiedAt: '',
        },
      ],
    },
    markdown,
    options,
  );
}
