import { alphabet } from '../alphabet.ts';
import { isFinal, isLast, letterOf, nowhere, root, targetOf, type Automaton } from './automaton.ts';

/**
 * Ways to set the diacritics left out in Latin words of small letters: all after which an automaton of
 * Serbian Cyrillic has the word, small or with one capital, and some more, as nj and dž are taken for one
 * letter and for two. Of words of one or two letters and of those with very many ways, only the word as
 * it is. Walks the automaton, since there may be hundreds of ways and few are words.
 */
export function markingsIn({ edges, letters }: Automaton): (word: string) => readonly string[] {
  const codes = new Map(letters.map((letter, code) => [letter, code]));

  function edgeFrom(node: number, letter: string): number {
    const code = codes.get(letter);
    if (code === undefined || node === nowhere) return nowhere;
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      if (letterOf(edge) === code) return edge;
      if (isLast(edge)) return nowhere;
    }
  }

  function walk(word: string): string[] {
    const found = new Set<string>();

    function below(node: number, from: number, way: string): void {
      for (const { bare, marked, cyrillic } of stepsFrom(word, from)) {
        follow(edgeFrom(node, cyrillic.charAt(0)), from + bare, way + marked, cyrillic.slice(1));
        if (from > 0) continue;
        const capital = cyrillic.charAt(0).toUpperCase();
        follow(edgeFrom(node, capital), bare, marked, cyrillic.slice(1));
      }
    }

    function follow(first: number, from: number, way: string, rest: string): void {
      const edge = rest === '' ? first : edgeFrom(targetOf(first), rest);
      if (from === word.length) {
        if (isFinal(edge)) found.add(way);
      } else if (targetOf(edge) !== nowhere) below(targetOf(edge), from, way);
    }

    below(root, 0, '');
    return [...found];
  }

  return (word) => {
    const parts = (word.match(/dj|[^d]|d/g) ?? []).map((part) => lost.get(part) ?? [part]);
    const count = parts.reduce((ways, options) => ways * options.length, 1);
    if (word.length < 3 || count > most) return [word];
    if (foreign.test(word)) return [];
    return spelled.test(word) ? walk(word) : parts.reduce(joined);
  };
}

/** Marks are set in no more ways than these. */
const most = 512;

const lost = new Map<string, readonly string[]>([
  ['c', ['c', 'č', 'ć']],
  ['s', ['s', 'š']],
  ['z', ['z', 'ž']],
  ['d', ['d', 'đ']],
  ['dj', ['dj', 'đ']],
]);

const joined = (ways: readonly string[], options: readonly string[]): string[] =>
  ways.flatMap((way) => options.map((one) => way + one));

/** Letters no Serbian word has; words with them are not put into Cyrillic. */
const foreign = /[qwxy]/;

/** Words that are put into Cyrillic letter by letter. */
const spelled = /^[a-pr-vzčćšžđ]+$/;

/** Some letters of a word and what they may stand for. */
interface Step {
  /** How many letters. */
  readonly bare: number;
  readonly marked: string;
  readonly cyrillic: string;
}

function stepsFrom(word: string, from: number): readonly Step[] {
  return steps.get(word.slice(from, from + 2)) ?? steps.get(word.charAt(from)) ?? [];
}

const cyrillicOf = new Map(alphabet.map(([cyrillic, latin]) => [latin, cyrillic]));

const stepsOf = (bare: string): Step[] =>
  (lost.get(bare) ?? [bare]).map((marked) => {
    const cyrillic = cyrillicOf.get(marked) ?? Array.from(marked, one).join('');
    return { bare: bare.length, marked, cyrillic };
  });

const one = (letter: string): string => cyrillicOf.get(letter) ?? letter;

const digraph = (bare: string, marked: string): readonly [string, Step[]] => [
  bare,
  [...stepsOf(bare.charAt(0)), { bare: 2, marked, cyrillic: one(marked) }],
];

/** By one letter or, where two may be one, by two. */
const steps: ReadonlyMap<string, readonly Step[]> = new Map([
  ...Array.from('abcčćdđefghijklmnoprsštuvzž', (letter) => [letter, stepsOf(letter)] as const),
  ['dj', stepsOf('dj')] as const,
  digraph('nj', 'nj'),
  digraph('lj', 'lj'),
  digraph('dz', 'dž'),
  digraph('dž', 'dž'),
]);
