import { caseNames, type CaseName } from '../cases.ts';
import type { Knows } from './paradigm.ts';

/**
 * The cases a word may stand in, by what stands before it, Cyrillic: a preposition, an adjective in
 * an ending of its own, or both (према великом …), likeliest first. `null` where nothing tells.
 * @param before the words before it, nearest first
 */
export function governedCases(
  [nearest, next]: readonly string[],
  knows: Knows,
): ReadonlySet<CaseName> | null {
  if (nearest === undefined) return null;
  const word = nearest.toLowerCase();
  const governed = prepositions.get(word);
  if (governed) return new Set(governed);
  const [, stem = '', ending = ''] = /^(.{2,}?)([ое]г|[ое]м|ој|им|их)$/.exec(word) ?? [];
  const told = adjectives.get(ending);
  if (told === undefined || !isAdjective(stem, knows)) return null;
  const before = prepositions.get(next?.toLowerCase() ?? '');
  return new Set(before ? told.filter((cell) => before.includes(cell)) : told);
}

const isAdjective = (stem: string, knows: Knows): boolean =>
  knows(stem + 'их') && (knows(stem + 'ог') || knows(stem + 'ег'));

/** What each preposition stands with, the more usual case first (Станојчић, Поповић, „Граматика српског језика“). */
const prepositions: ReadonlyMap<string, readonly CaseName[]> = new Map(
  (
    [
      [
        'genitive',
        'од до из без код око због ради после послије пре прије поред крај близу испод изнад иза ' +
          'испред између преко против осим сем уместо умјесто услед усред током дуж ван изван ' +
          'помоћу путем поводом уочи изузев широм',
      ],
      ['dative', 'к ка према упркос насупрот унаточ'],
      ['accusative', 'кроз низ уз'],
      ['locative', 'о при'],
      ['locative accusative', 'у на по'],
      ['accusative instrumental', 'за'],
      ['instrumental accusative', 'међу над под пред'],
      ['instrumental genitive', 'с са'],
    ] as const
  ).flatMap(([governed, words]) =>
    words
      .split(' ')
      .map(
        (word) =>
          [
            word,
            governed
              .split(' ')
              .flatMap((one) => caseNames.filter((cell) => cell.startsWith(`${one}-`))),
          ] as const,
      ),
  ),
);

/** The endings of adjectives that tell a case. */
const adjectives: ReadonlyMap<string, readonly CaseName[]> = new Map([
  ['ог', ['genitive-singular', 'accusative-singular']],
  ['ег', ['genitive-singular', 'accusative-singular']],
  ['ом', ['dative-singular', 'instrumental-singular', 'locative-singular']],
  ['ем', ['dative-singular', 'locative-singular']],
  ['ој', ['dative-singular', 'locative-singular']],
  ['их', ['genitive-plural']],
  ['им', ['instrumental-singular', 'dative-plural', 'instrumental-plural', 'locative-plural']],
]);
