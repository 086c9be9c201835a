import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatin } from '../script.ts';
import { matchParagraphs, type Match } from './match-paragraphs.ts';

const novel = [
  'Глава прва',
  'Стари млинар је сваког јутра отварао капију и чекао прве сељаке са житом.',
  '— Да.',
  'Река је те године набујала раније него што су људи у селу очекивали.',
  '— Да.',
  '* * *',
  'Учитељ је донео нове књиге, али деца нису имала свеске да у њих пишу.',
  'На вашару су продавали коње, бакарне котлове и шарене мараме из Ниша.',
  '* * *',
  'Зима је дошла нагло, са снегом који је затрпао путеве до самог града.',
];

/** Each new paragraph as `how` and the old numbers. */
const drawn = ({ now, gone }: Match): string =>
  [...now.map(({ how, old }) => `${how} ${old.join('+')}`.trim()), `gone ${gone.join(' ')}`].join(
    ', ',
  );
const same = (...indexes: number[]): string[] => indexes.map((index) => `same ${index}`);
const match = (now: readonly string[]): string => drawn(matchParagraphs(novel, now));
const but = (index: number, count: number, ...put: string[]): string[] =>
  novel.toSpliced(index, count, ...put);
const at = (index: number): string => novel[index] ?? '';

describe('a paragraph goes on', () => {
  it.each<[string, string[], string[], string]>([
    ['where nothing changes', novel, same(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), ''],
    ['in the other script', novel.map(toLatin), same(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), ''],
    [
      'when some of its words change',
      but(3, 1, 'Река је те године набујала касније него што су сељани у селу очекивали.'),
      [...same(0, 1, 2), 'changed 3', ...same(4, 5, 6, 7, 8, 9)],
      '',
    ],
    [
      'when others come before and after',
      but(1, 0, 'Сасвим нова реченица о пролећу.', '— Да.'),
      ['same 0', 'new', 'new', ...same(1, 2, 3, 4, 5, 6, 7, 8, 9)],
      '',
    ],
    ['not when it is left out', but(6, 1), same(0, 1, 2, 3, 4, 5, 7, 8, 9), '6'],
    [
      'at another place, when it is moved there',
      [...but(1, 1), at(1)],
      [...same(0, 2, 3, 4, 5, 6, 7, 8, 9), 'moved 1'],
      '',
    ],
    [
      'in two, when it is split',
      but(6, 1, at(6).slice(0, 30), at(6).slice(31)),
      [...same(0, 1, 2, 3, 4, 5), 'split-from 6', 'split-from 6', ...same(7, 8, 9)],
      '',
    ],
    [
      'in one with its neighbour, when they are merged',
      but(6, 2, `${at(6)} ${at(7)}`),
      [...same(0, 1, 2, 3, 4, 5), 'merged-of 6+7', ...same(8, 9)],
      '',
    ],
    [
      'in the one it ends, however short it is',
      but(3, 2, `${at(3)} ${at(4)}`),
      [...same(0, 1, 2), 'merged-of 3+4', ...same(5, 6, 7, 8, 9)],
      '',
    ],
  ])('%s', (_, now, expected, gone) => {
    expect(match(now)).toBe([...expected, `gone ${gone}`].join(', '));
  });

  it('in each of the lines it was joined from', () => {
    const lines = novel.flatMap(
      (one) => one.match(/.{1,24}(?:\s|$)/gu)?.map((x) => x.trim()) ?? [],
    );
    const { now, gone } = matchParagraphs(novel, lines);
    expect(gone).toEqual([]);
    lines.forEach((line, index) => {
      if (line.length >= 12) expect(now[index]?.old.map(at).join()).toContain(line);
    });
    const back = matchParagraphs(lines, novel);
    expect(back.now.every(({ old }) => old.length > 0)).toBe(true);
  });
});

describe('what is not there', () => {
  it('is no trouble', () => {
    expect(drawn(matchParagraphs([], []))).toBe('gone ');
    expect(drawn(matchParagraphs(['а'], []))).toBe('gone 0');
    expect(drawn(matchParagraphs([], ['а', '']))).toBe('new, new, gone ');
  });

  it('is not looked for in other words', () => {
    const other = ['Нешто сасвим друго стоји овде', 'и још понешто чега раније није било'];
    expect(drawn(matchParagraphs(novel.slice(1, 2), other))).toBe('new, new, gone 0');
  });
});

const sentence = fc
  .array(
    fc.constantFrom('река', 'млин', 'коњ', 'зима', 'књига', 'село', 'је', 'и', 'на', 'стари'),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((words) => words.join(' '));
const paragraphs = fc.array(sentence, { maxLength: 12 });

describe('every match', () => {
  it('uses each old paragraph, or says that it is gone, and is the same each time', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, now) => {
        const found = matchParagraphs(old, now);
        const used = new Set(found.now.flatMap((one) => one.old));
        expect(found.now).toHaveLength(now.length);
        expect([...used, ...found.gone].toSorted((a, b) => a - b)).toEqual([...old.keys()]);
        expect(matchParagraphs(old, now)).toEqual(found);
      }),
    );
  });

  it('of a text with itself is the text', () => {
    fc.assert(
      fc.property(paragraphs, (old) => {
        const { now } = matchParagraphs(old, old);
        expect(now).toEqual(old.map((_, index) => ({ how: 'same', old: [index] })));
      }),
    );
  });
});
