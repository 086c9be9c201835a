import { alienCyrillic } from './foreign-passages.ts';

/** How often words stand in a text. */
type Counts = ReadonlyMap<string, number>;

/**
 * Whether a text as a whole is in another language: words no Serbian text can do without (је, су, који)
 * hardly come, while in Cyrillic the letters of other alphabets do, or the small words of Macedonian, and
 * in Latin letters the dictionary does not know most words. Texts of a few words are taken for Serbian.
 * @param known how many of all words the Serbian dictionary knows
 */
export function isInOtherLanguage(counts: Counts, known: number): boolean {
  let all = 0;
  let cyrillic = 0;
  let alien = 0;
  let serbian = 0;
  let macedonian = 0;
  const kinds = new Set<string>();
  for (const [word, count] of counts) {
    all += count;
    if (anyCyrillic.test(word)) cyrillic += count;
    if (alienCyrillic.test(word)) alien += count;
    if (word.length > longest) continue;
    const small = word.toLowerCase();
    if (serbianWords.has(small)) serbian += count;
    if (!macedonianWords.has(small)) continue;
    macedonian += count;
    kinds.add(small);
  }
  if (all < fewest || serbian > all * 0.012) return false;
  if (cyrillic > all * 0.3)
    return alien > cyrillic * 0.08 || (kinds.size > 1 && macedonian > cyrillic * 0.05);
  return known < all * 0.45;
}

const fewest = 20;

/** A word in ten to twenty of Serbian prose, also of Croatian and of older prose; in 29 texts 3.4 % at least. */
const serbianWords = new Set(
  (
    'је су смо сте није нису нисам ће ћу ћемо који која које којих којим којој коју шта као кад када ' +
    'али још већ због између његов њен њега њему њих овај je su smo ste nije nisu nisam će ću ćemo koji ' +
    'koja koje kojih kojim kojoj koju šta kao kad kada ali još već zbog između njegov njen njega njemu ' +
    'njih ovaj'
  ).split(' '),
);

const macedonianWords = new Set('во дека ќе со ги е сите кој своите нивните'.split(' '));

/** Letters of the longest of these words. */
const longest = 7;

const anyCyrillic = /[\u0400-\u04FF]/;
