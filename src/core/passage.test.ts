import { describe, expect, it, test } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import type { Context } from './markdown-choices.ts';
import { sampleNote } from './note-samples.ts';
import { passageOf } from './passage.ts';
import { rowsOf, wordsOf, type Row } from './row.ts';
import type { Side } from './text.ts';

const first = 'Прва реченица. Људи у Популар Цоммунес нису јели. Трећа је ту! Четврта.';
const second = 'Крај је близу. И ту је.';

const rows: Row[] = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: [
      { id: 'p1', ordinal: 1, original: first, tail: '\n' },
      { id: 'p2', ordinal: 2, original: second, tail: '' },
    ],
  },
  [
    {
      id: 'c1',
      textId: 't1',
      paragraphId: 'p1',
      place: 0,
      from: first.indexOf('Популар'),
      to: first.indexOf(' нису'),
      before: 'Популар Цоммунес',
      after: 'народним комунама',
      kind: 'mangled-latin',
      explanation: { sr: '', en: '' },
      confidence: 1,
      state: 'accepted',
      isDecided: true,
      by: 'hand',
      rule: null,
      group: null,
      alternatives: [],
      at: '',
    },
  ],
);
const byId = new Map(rows.map((row) => [row.id, row]));

function noteOn(side: Side, ...marked: readonly (readonly [number, string])[]): Annotation {
  const anchors = marked.map(([index, words]) => {
    const row = rows[index];
    if (!row) throw new Error('No such row.');
    const start = wordsOf(row, side).indexOf(words);
    return makeAnchor(row.id, wordsOf(row, side), { start, end: start + words.length }, 0);
  });
  return sampleNote({ side, home: anchors, current: anchors });
}

const shown = (
  note: Annotation,
  side: Side,
  context: Context,
  script: 'Latn' | 'Cyrl' | null = null,
): string => {
  const { before, words, after } = passageOf(note, side, { rows: byId, context, script });
  return `${before}[${words}]${after}`;
};

describe('the passage around an annotation', () => {
  const note = noteOn('cleaned', [0, 'комунама']);

  test.each<[Context, string]>([
    ['none', '[комунама]'],
    ['sentence', 'Људи у народним [комунама] нису јели.'],
    ['sentences', 'Прва реченица. Људи у народним [комунама] нису јели. Трећа је ту!'],
    ['paragraph', 'Прва реченица. Људи у народним [комунама] нису јели. Трећа је ту! Четврта.'],
  ])('is as large as was asked for: %s', (context, expected) => {
    expect(shown(note, 'cleaned', context)).toBe(expected);
  });

  it('is found on the other side through the corrections', () => {
    expect(shown(noteOn('cleaned', [0, 'народним комунама']), 'original', 'sentence')).toBe(
      'Људи у [Популар Цоммунес] нису јели.',
    );
  });

  it('reaches over paragraphs from the first sentence to the last', () => {
    const over = noteOn('cleaned', [0, 'Четврта.'], [1, 'Крај је']);
    expect(shown(over, 'cleaned', 'sentences')).toBe(
      'Трећа је ту! [Четврта.\nКрај је] близу. И ту је.',
    );
  });

  it('stands in the other script, letters of two included', () => {
    expect(shown(noteOn('cleaned', [0, 'Људи']), 'cleaned', 'sentence', 'Latn')).toBe(
      '[Ljudi] u narodnim komunama nisu jeli.',
    );
    expect(shown(noteOn('cleaned', [0, 'Људи']), 'cleaned', 'none', 'Cyrl')).toBe('[Људи]');
  });

  it('is the quote alone where its words are not there any more', () => {
    const orphan = sampleNote({ words: 'Нема тога.', state: 'orphan', current: [] });
    expect(shown(orphan, 'cleaned', 'paragraph')).toBe('[Нема тога.]');
    expect(shown(orphan, 'original', 'paragraph')).toBe('[]');
    const stray = sampleNote({ words: 'Нема тога.' });
    expect(shown(stray, 'cleaned', 'paragraph')).toBe('[Нема тога.]');
  });
});
