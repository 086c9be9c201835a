import { holds } from '../literals.ts';
import { compoundsOf, type Compound } from './compounds.ts';
import type { CleaningContext } from './context.ts';
import { easternName } from './eastern-names.ts';
import { judge } from './judge.ts';
import { linking } from './linking-words.ts';
import type { Reading } from './reading.ts';
import { isSlip } from './slips.ts';

/** A compound taken for mangled, and how foreign it looks (log odds). */
export interface Found {
  readonly compound: Compound;
  readonly odds: number;
}

/** The compounds taken for mangled: by themselves, or less foreign ones beside such. */
export function foundIn(reading: Reading, context: CleaningContext): Found[] {
  const { text, untouched } = reading;
  if (reading.unknown.size === 0) return [];
  const compounds = compoundsOf(text, reading.tokens);
  const odds = compounds.map((compound) => {
    const value = oddsOf(compound, reading, context);
    if (value <= serbian) return value;
    const isNone = holds(untouched, compound.start) || isAbbreviation(text, compound, context);
    return isNone ? -Infinity : value;
  });
  const { foreignFrom } = context.profile;
  const sure = odds.map((value) => value >= foreignFrom);
  const touches = (i: number, step: 1 | -1): boolean => {
    const [one, other] =
      step === 1 ? [compounds[i], compounds[i + 1]] : [compounds[i - 1], compounds[i]];
    return one !== undefined && other !== undefined && text.slice(one.end, other.start) === ' ';
  };
  return compounds.flatMap((compound, i) => {
    const beside = [-1, 1] as const;
    const near = beside.filter((step) => touches(i, step) && sure[i + step] === true).length;
    const value = odds[i] ?? -Infinity;
    const isLink =
      near === 2 && linking.has(text.slice(compound.start, compound.end).toLowerCase());
    const isFound = sure[i] === true || (near > 0 && value > foreignFrom - leniency) || isLink;
    return isFound ? [{ compound, odds: Math.max(value, isLink ? foreignFrom : value) }] : [];
  });
}

/** How much less foreign (log odds) a word may look beside one that is. */
const leniency = 2;

/** Odds of words that are not foreign at all; no text is so damaged that they count. */
const serbian = -9;

function oddsOf(
  { parts, ending }: Compound,
  { unknown }: Reading,
  context: CleaningContext,
): number {
  if (easternName(parts.map(({ word }) => word).join('')) !== null) return 8;
  const values = parts.map((part) => {
    const { word } = part;
    if (!unknown.has(part)) return -10;
    const judgement = judge(word, context.vocabulary);
    if (judgement === null || isSlip(word, judgement, context.vocabulary)) return -10;
    return !context.profile.isMangled && isShortAcronym(word) ? -10 : judgement.odds;
  });
  // An ending behind a hyphen is how foreign words are declined.
  return Math.max(...values) + (ending === '' ? 0 : 1);
}

/** A short word with a full stop, in a text that is not damaged; the names of months and of money in any. */
const isAbbreviation = (text: string, { start, end }: Compound, { profile }: CleaningContext) =>
  end - start <= 5 &&
  ((!profile.isMangled && text.charAt(end) === '.') || shortened.test(text.slice(start, end)));

const shortened = /^(?:јан|феб|апр|авг|септ?|окт|дец|дин)$/i;

const isShortAcronym = (word: string): boolean => word.length <= 7 && word === word.toUpperCase();
