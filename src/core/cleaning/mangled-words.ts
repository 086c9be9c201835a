import { holds } from '../literals.ts';
import { compoundsOf, type Compound } from './compounds.ts';
import type { CleaningContext } from './context.ts';
import { easternNames } from './eastern-names.ts';
import { withoutEndings } from './endings.ts';
import { explainMangled, explainSettled } from './explain.ts';
import type { Foreignness } from './foreignness.ts';
import { judge } from './judge.ts';
import { linking } from './linking-words.ts';
import type { Alternative, Finding } from './proposal.ts';
import type { Reading } from './reading.ts';
import { restore } from './restore.ts';
import type { Rule } from './rule.ts';
import type { Language } from './vocabulary.ts';

/** Foreign words and names put into Cyrillic letter by letter; neighbours make one finding. */
export const mangledWords: Rule = {
  id: 'mangled-word',
  kind: 'mangled-latin',
  isApplied: false,
  find(reading, context) {
    if (reading.script !== 'Cyrl') return [];
    const findings: Finding[] = [];
    let run: Found[] = [];
    const flush = () => {
      if (run.length > 0) findings.push(findingOf(reading, run, context));
      run = [];
    };
    for (const found of foundIn(reading, context)) {
      const last = run.at(-1);
      const between = last && reading.text.slice(last.compound.end, found.compound.start);
      if (between !== ' ' || run.length === most) flush();
      run.push(found);
    }
    flush();
    return findings;
  },
};

/** Words of one finding: a reader decides on no page at once. */
const most = 24;

interface Found {
  readonly compound: Compound;
  readonly odds: number;
}

/** The compounds taken for mangled: by themselves, or less foreign ones beside such. */
function foundIn(reading: Reading, context: CleaningContext): Found[] {
  const { text, untouched } = reading;
  if (reading.tokens.every(({ word }) => judge(word, context.vocabulary) === null)) return [];
  const compounds = compoundsOf(text, reading.tokens);
  const odds = compounds.map((compound) =>
    holds(untouched, compound.start) || isAbbreviation(text, compound, context)
      ? -Infinity
      : oddsOf(compound, context),
  );
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

function oddsOf({ parts, ending }: Compound, context: CleaningContext): number {
  if (eastern(parts.map(({ word }) => word).join('')) !== null) return 8;
  const values = parts.map(({ word }) => {
    if (isShortAcronym(word) && !context.profile.isMangled) return -10;
    return judge(word, context.vocabulary)?.odds ?? -10;
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

/** The Serbian form of a name from the East, its glued ending kept. */
function eastern(letters: string): string | null {
  if (!easternBeginnings.has(letters.slice(0, 3).toLowerCase())) return null;
  const small = letters.toLowerCase();
  const whole = easternNames.get(small);
  if (whole !== undefined) return whole;
  for (const { stem, ending } of withoutEndings(small)) {
    const name = easternNames.get(stem);
    if (name !== undefined) return name + ending;
  }
  return null;
}

/** Log odds each word must have by itself to be changed without asking: in no text is Септ sure. */
const clearly = 3;

const easternBeginnings = new Set(Array.from(easternNames.keys(), (name) => name.slice(0, 3)));

function findingOf(reading: Reading, run: readonly Found[], context: CleaningContext): Finding {
  const { text } = reading;
  const { profile } = context;
  const from = run[0]?.compound.start ?? 0;
  const to = run.at(-1)?.compound.end ?? from;
  const words = run.map(({ compound }) => wordsOf(compound, text, context));
  const original = words.map((one) => one.original).join(' ');
  const trust = Math.min(...words.map((one) => one.trust));
  const transcription = words.map((one) => one.transcription).join(' ');
  const isTrusted = trust >= 0.6;
  const odds = Math.max(...run.map((one) => one.odds)) - profile.foreignFrom;
  const surety = Math.min(0.97, Math.max(0.5, 1 / (1 + Math.exp(-odds - 0.5))));
  const judged = words.find((one) => one.judgement !== null);
  const alternatives: Alternative[] = [
    { after: original, origin: 'original' },
    ...(trust > 0 ? [{ after: transcription, origin: 'transcription' } as const] : []),
  ];
  return {
    from,
    to,
    after: isTrusted ? transcription : original,
    confidence: isTrusted ? Math.min(surety, trust) : surety,
    isApplied:
      profile.isMangled &&
      surety > 0.85 &&
      (isTrusted ? trust >= 0.9 : words.every((one) => one.isKnown && one.odds >= clearly)),
    explanation: judged?.judgement
      ? explainMangled(judged.word, judged.judgement)
      : explainSettled(text.slice(from, to), transcription),
    alternatives,
  };
}

/** Whether a list has the word as it must have been: a small one may be of many languages. */
const isSure = (word: string, { reading }: Foreignness, hint: Language | null): boolean =>
  reading !== null &&
  (reading.language === null ||
    reading.language === 'en' ||
    reading.language === hint ||
    word !== word.toLowerCase());

interface RestoredCompound {
  readonly word: string;
  readonly original: string;
  readonly transcription: string;
  readonly trust: number;
  readonly isKnown: boolean;
  /** How foreign the least foreign of its parts looks by itself. */
  readonly odds: number;
  /** Why it is taken for foreign; `null` for names Serbian has settled. */
  readonly judgement: Foreignness | null;
}

function wordsOf(compound: Compound, text: string, context: CleaningContext): RestoredCompound {
  const { vocabulary, profile } = context;
  const { parts, ending } = compound;
  const letters = parts.map(({ word }) => word).join('');
  const name = eastern(letters);
  const word = text.slice(compound.start, compound.end);
  const restored = parts.map((part, i) => {
    const tail = i === parts.length - 1 ? ending : '';
    const judgement = judge(part.word, vocabulary);
    if (judgement === null) {
      const link = linking.get(part.word.toLowerCase());
      const same = tail === '' ? part.word : `${part.word}-${tail}`;
      return { original: link ?? same, transcription: same, trust: link ? 0 : 1, judgement };
    }
    const { original, transcription, trust } = restore(
      part.word,
      tail,
      judgement,
      vocabulary,
      profile.hint,
    );
    return { original, transcription: transcription ?? original, trust, judgement };
  });
  const { judgement = null } = restored.find((one) => one.judgement !== null) ?? {};
  return {
    word: parts.find((part) => judge(part.word, vocabulary) !== null)?.word ?? word,
    original: restored.map((one) => one.original).join('-'),
    transcription:
      name === null ? restored.map((one) => one.transcription).join('-') : name + ending,
    trust: name === null ? Math.min(...restored.map((one) => one.trust)) : 0.95,
    odds: Math.min(...restored.map((one) => one.judgement?.odds ?? Infinity)),
    isKnown: restored.every(
      ({ judgement }, i) =>
        judgement === null || isSure(parts[i]?.word ?? '', judgement, profile.hint),
    ),
    judgement: name === null ? judgement : null,
  };
}
