import { toCyrillic } from '../script.ts';

/**
 * Whether two words differ as speech, dialect and older spelling differ, not only as print does: a
 * vowel for a vowel, х or ј lost, н for њ, a voiced consonant for its voiceless one, another ending.
 */
export function mayBeSpoken(written: string, meant: string): boolean {
  const [one, other] = [toCyrillic(written).toLowerCase(), toCyrillic(meant).toLowerCase()];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  const mine = one.slice(start, one.length - end);
  const its = other.slice(start, other.length - end);
  if (mine === '' || its === '') {
    return start === 0 || end === 0 || other.length < long || elided.test(mine + its);
  }
  return (
    bothVowels.test(mine + its) || near.some((pair) => pair.includes(mine) && pair.includes(its))
  );
}

const bothVowels = /^[аеиоу]+$/;
const elided = /^[хјтдв]$/;
/** In words as long as this a lost letter is hardly one of speech. */
const long = 8;
/** Letters for sounds that are near each other, and those that differ by a mark only. */
const near = 'нњ лљ цчћ џђ дђ тћ сш зж бп дт гк зс жш хк хг вх вф мн'.split(' ');
