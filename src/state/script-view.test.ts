import { describe, expect, it, test } from 'vitest';
import { rowsOf, type Row } from '../core/row.ts';
import { scriptToggled, selectionShown } from './script-view.ts';

const rowsFrom = (...originals: string[]): readonly Row[] =>
  rowsOf(
    {
      textId: 't1',
      index: 0,
      paragraphs: originals.map((original, i) => ({
        ...{ id: `p${i}`, ordinal: i + 1, original, tail: '' },
      })),
    },
    [],
  );

/** What is copied when these words of each paragraph are selected. */
function copied(
  words: readonly (readonly [paragraph: string, selected: string])[],
  wanted: 'Cyrl' | 'Latn' | null,
  stored: 'Cyrl' | 'Latn',
): string {
  const rows = rowsFrom(...words.map(([paragraph]) => paragraph));
  const parts = rows.map((row, i) => {
    const selected = words[i]?.[1] ?? '';
    const start = row.original.indexOf(selected);
    return { row, span: { start, end: start + selected.length } };
  });
  return selectionShown({ side: 'original', parts }, wanted, stored);
}

describe('selected words as they are shown', () => {
  test.each([
    ['Коњи и људи', 'њи и људи', 'Latn', 'Cyrl', 'nji i ljudi'],
    ['Konji i ljudi', 'j', 'Cyrl', 'Latn', 'њ'],
    // What the letters become is decided by the whole word.
    ['dao je injekciju', 'njekciju', 'Cyrl', 'Latn', 'нјекцију'],
    // A Cyrillic paragraph keeps its Latin words also where the text as a whole is Latin.
    ['Књига „Great Leap“ је ту', 'Great Leap', 'Cyrl', 'Latn', 'Great Leap'],
    ['Њујорк (New York)', 'Њујорк (New York)', null, 'Cyrl', 'Њујорк (New York)'],
  ] as const)('of %j, %j', (paragraph, selected, wanted, stored, expected) => {
    expect(copied([[paragraph, selected]], wanted, stored)).toBe(expected);
  });

  it('are joined by a line break, and keep the soft hyphens that are stored', () => {
    const words = [
      ['први пасус', 'пасус'],
      ['дру\u00ADги пасус', 'дру\u00ADги'],
    ] as const;
    expect(copied(words, 'Latn', 'Cyrl')).toBe('pasus\ndru\u00ADgi');
  });
});

describe('the other script', () => {
  test.each([
    [null, 'Cyrl', 'Latn'],
    ['Latn', 'Cyrl', null],
    [null, 'Latn', 'Cyrl'],
    ['Cyrl', 'Latn', null],
  ] as const)('than %s of a text in %s is %s', (wanted, stored, expected) => {
    expect(scriptToggled(wanted, stored)).toBe(expected);
  });
});
