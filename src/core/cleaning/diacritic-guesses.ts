/**
 * How a word the dictionary has with no diacritics at all must be written, if its build tells: letters
 * drawn out (zastooo), words put together (visenamenski), endings that are always written one way
 * (-ujuci). `null` where nothing tells.
 * @param word small letters a–z
 * @param known the likeliest known reading of a word; `null` for none
 */
export function guessed(word: string, known: (word: string) => string | null): string | null {
  if (word.length < 5) return null;
  const guess =
    drawnOut(word, known) ?? putTogether(word, known) ?? future(word, known) ?? byEnding(word);
  return guess === word ? null : guess;
}

function drawnOut(word: string, known: (word: string) => string | null): string | null {
  const runs = word.match(/(\p{L})\1*/gu) ?? [];
  if (runs.length === word.length) return null;
  const reading = known(runs.map((run) => run.charAt(0)).join(''));
  // A reading with đ for dj has fewer letters than there are runs.
  if (reading?.length !== runs.length) return null;
  return runs.map((run, i) => reading.charAt(i).repeat(run.length)).join('');
}

/** Both parts must be words of some length, the first a prefix or one that ends in o. */
function putTogether(word: string, known: (word: string) => string | null): string | null {
  for (let at = word.length - 4; at >= 2; at--) {
    const first = word.slice(0, at);
    const prefix = prefixes.get(first) ?? (at > 3 && first.endsWith('o') ? known(first) : null);
    const second = prefix === null ? null : known(word.slice(at));
    if (prefix !== null && second !== null) return prefix + second;
  }
  return null;
}

const prefixes = new Map<string, string>([
  ...'anti auto bio euro evro geo hiper jugo kontra kvazi makro mega mikro mini multi naj ne neo nuz polu pra pre pseudo samo severo sjevero sub super tele ultra van video'
    .split(' ')
    .map((prefix) => [prefix, prefix] as const),
  ['medju', 'među'],
  ['medu', 'među'],
  ['vise', 'više'],
]);

/** The infinitive and the endings of the future: zaboravicu, from zaboraviti. */
function future(word: string, known: (word: string) => string | null): string | null {
  const [, stem, ending = ''] = /^(.+?)c(u|es|e|emo|ete)$/.exec(word) ?? [];
  const infinitive = stem === undefined ? null : known(`${stem}ti`);
  return infinitive?.endsWith('ti')
    ? `${infinitive.slice(0, -2)}ć${ending === 'es' ? 'eš' : ending}`
    : null;
}

function byEnding(word: string): string {
  return endings.reduce((guess, [ending, right]) => guess.replace(ending, right), word);
}

const adjective = '(?:i|a|o|e|u|og|oga|om|ome|oj|im|ih|ima)';

/** Derivation writes these one way only, whatever stands before. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<!^(?:o|na|po|pre))dz/g, 'dž'],
  [/(?<=ju)c(?=(?:i|a|e|u|eg|ega|em|emu|oj|om|im|ih|ima)?$)/, 'ć'],
  [/(?<=[aeiu]v)s(?=i$)/, 'š'],
  [new RegExp(`(?<=[aeiou])c(?=k${adjective}$)`), 'č'],
  [/(?<=[eo]v)s(?=tin(?:a|e|i|u|o|om|ama)$)/, 'š'],
  [/(?<=.{3})c(?=in(?:a|e|u|om)$)/, 'č'],
  [/(?<=.{2}i)c$/, 'ć'],
  [/(?<=[eo]vi)c(?=(?:a|u|em|i|e|ima)$)/, 'ć'],
  [/(?<=.{2}i)c(?=ev(?:a|o|e|i|u|im|ih|og|oj|om|ima)?$)/, 'ć'],
  [/(?<=[aeiou])c(?=kovi[cć])/, 'č'],
];
