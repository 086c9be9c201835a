import type { Compound } from './compounds.ts';
import type { CleaningContext } from './context.ts';
import { easternName } from './eastern-names.ts';
import { explainMangled, explainSettled } from './explain.ts';
import type { Foreignness } from './foreignness.ts';
import { judge } from './judge.ts';
import { linking } from './linking-words.ts';
import { foundIn, type Found } from './mangled-compounds.ts';
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
      const finding = run.length > 0 ? findingOf(reading, run, context) : null;
      if (finding !== null) findings.push(finding);
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

/** Log odds each word must have by itself to be changed without asking: in no text is Септ sure. */
const clearly = 3;

/** `null` where the words stand as Serbian writes them by their sound (Торвалдс) in a text without damage. */
function findingOf(
  reading: Reading,
  run: readonly Found[],
  context: CleaningContext,
): Finding | null {
  const { text } = reading;
  const { profile } = context;
  const from = run[0]?.compound.start ?? 0;
  const to = run.at(-1)?.compound.end ?? from;
  const words = run.map(({ compound }) => wordsOf(compound, text, context));
  const original = words.map((one) => one.original).join(' ');
  const trust = Math.min(...words.map((one) => one.trust));
  const transcription = words.map((one) => one.transcription).join(' ');
  if (!profile.isMangled && trust > 0 && transcription === text.slice(from, to)) return null;
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
  const name = easternName(letters);
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
