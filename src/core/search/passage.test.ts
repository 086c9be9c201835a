import { describe, expect, it } from 'vitest';
import type { Correction } from '../correction.ts';
import { rowsOf, type Row } from '../row.ts';
import { passageOf, titleHit, type Passage } from './passage.ts';
import { compileSearch, type SearchQuery } from './search-query.ts';
import type { Excerpt } from './excerpt.ts';

const correction = (original: string, before: string, after: string): Correction => ({
  id: before,
  textId: 't1',
  paragraphId: 'p1',
  place: 0,
  from: original.indexOf(before),
  to: original.indexOf(before) + before.length,
  before,
  after,
  kind: 'mangled-latin',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'edition',
  rule: null,
  group: null,
  alternatives: [],
  at: '',
});

function rowOf(original: string, ...corrected: readonly (readonly [string, string])[]): Row {
  const paragraphs = [{ id: 'p1', ordinal: 1, original, tail: '' }];
  const ledger = corrected.map(([before, after]) => correction(original, before, after));
  const [row] = rowsOf({ textId: 't1', index: 0, paragraphs }, ledger);
  if (!row) throw new Error('There is one row.');
  return row;
}

function query(words: string): SearchQuery {
  const compiled = compileSearch(words);
  if (compiled === null) throw new Error('There is a word in it.');
  return compiled;
}

/** An excerpt with its hits in brackets. */
const drawn = ({ words, hits, isCutBefore, isCutAfter }: Excerpt): string => {
  const marked = hits.reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    words,
  );
  return `${isCutBefore ? '…' : ''}${marked}${isCutAfter ? '…' : ''}`;
};

const sidesOf = (passage: Passage | null): (string | undefined)[] => [
  passage?.nearness,
  passage?.side,
  passage ? drawn(passage.original) : undefined,
  passage ? drawn(passage.cleaned) : undefined,
];

describe('a passage', () => {
  const row = rowOf('Дошла је Сецца у Бразил Сцхоол.', ['Сецца', 'Секо'], ['Сцхоол', 'School']);

  it.each([
    [
      'Secco',
      'sound',
      'cleaned',
      'Дошла је [Сецца] у Бразил Сцхоол.',
      'Дошла је [Секо] у Бразил School.',
    ],
    [
      'seko',
      'phrase',
      'cleaned',
      'Дошла је [Сецца] у Бразил Сцхоол.',
      'Дошла је [Секо] у Бразил School.',
    ],
    [
      'Сецц',
      'phrase',
      'original',
      'Дошла је [Сецц]а у Бразил Сцхоол.',
      'Дошла је [Секо] у Бразил School.',
    ],
    [
      'Brazil School',
      'phrase',
      'cleaned',
      'Дошла је Сецца у [Бразил Сцхоол].',
      'Дошла је Секо у [Бразил School].',
    ],
    [
      'school seko',
      'words',
      'cleaned',
      'Дошла је [Сецца] у Бразил [Сцхоол].',
      'Дошла је [Секо] у Бразил [School].',
    ],
  ])('for %s shows what was found on both sides', (words, ...expected) => {
    expect(sidesOf(passageOf(row, query(words)))).toEqual(expected);
  });

  it('has every word of the query', () => {
    expect(passageOf(row, query('Секо Сао Пауло'))).toBeNull();
  });

  it('is found from the beginning of a word, not from within', () => {
    expect(passageOf(rowOf('закон'), query('кон'))).toBeNull();
  });

  it('does not mark what only sounds alike where the word itself stands', () => {
    expect(sidesOf(passageOf(rowOf('Secca и Секо'), query('Секо')))[2]).toBe('Secca и [Секо]');
  });

  it('of a long paragraph is cut around the hit, on both sides at the same words', () => {
    const long = `${'лево и десно '.repeat(300)}Сецца ${'горе и доле '.repeat(300)}`;
    const passage = passageOf(rowOf(long, ['Сецца', 'он']), query('Сецца'));
    expect(sidesOf(passage)[2]).toMatch(/^…\S.* \[Сецца\] .*\S…$/u);
    expect(sidesOf(passage)[3]).toMatch(/^…\S.* он .*\S…$/u);
    expect(passage?.original.words.length).toBeLessThan(280);
    expect(passage?.span).toEqual({ start: 3900, end: 3905 });
  });

  it('of a paragraph without a space is cut between characters', () => {
    const passage = passageOf(rowOf('𝄞'.repeat(500) + '-Секо-' + '𝄞'.repeat(500)), query('Секо'));
    expect(passage?.original.words).not.toMatch(/\p{Surrogate}/u);
    expect(sidesOf(passage)[2]).toContain('[Секо]');
  });
});

describe('the name of a text', () => {
  const text = { title: 'Велики скок напред', author: 'Талес Пинто' };

  it('is found by its title and author together', () => {
    expect(titleHit(text, query('skok pint'))).toEqual({
      nearness: 'words',
      title: [{ start: 7, end: 11 }],
      author: [{ start: 6, end: 11 }],
    });
  });

  it('is not found by half of the query', () => {
    expect(titleHit(text, query('скок назад'))).toBeNull();
  });
});
