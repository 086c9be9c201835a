import type { Span } from './text.ts';

/** What was wrong. Each has a label and a short description in the message catalogue. */
export const correctionKinds = [
  'mangled-latin',
  'name-variant',
  'term-inconsistent',
  'case',
  'agreement',
  'calque',
  'capitalisation',
  'punctuation',
  'typography',
  'encoding',
  'script',
  'diacritics',
  'ocr',
  'spelling',
  'wording',
] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** A plain explanation for readers. Serbian Latin is derived from the Cyrillic. */
export interface Explanation {
  readonly sr: string;
  readonly en: string;
}

/** What another reading of a damaged place comes from. */
export type Origin = 'rule' | 'glossary' | 'original' | 'transcription' | 'dictionary';

/** Another thing that could stand in the place of what is damaged. */
export interface Alternative {
  readonly after: string;
  readonly origin: Origin;
}

export const correctionStates = ['proposed', 'accepted', 'rejected'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** One recorded change of a paragraph: a range of the original and what it becomes. */
export interface Correction {
  readonly id: string;
  readonly textId: string;
  readonly paragraphId: string;
  /** 0-based place of its paragraph in the text, so that a screenful is one look-up. */
  readonly place: number;
  /** UTF-16 offsets in the original paragraph. */
  readonly from: number;
  readonly to: number;
  /** `original.slice(from, to)`, kept as proof. */
  readonly before: string;
  readonly after: string;
  readonly kind: CorrectionKind;
  readonly explanation: Explanation;
  /** 0 to 1. */
  readonly confidence: number;
  readonly state: CorrectionState;
  /** A person said so: the rules may run again as often as they like, it stays as it is. */
  readonly isDecided: boolean;
  /** Who made it: a rule, an edition that came with the text, or the reader's hand. */
  readonly by: 'rule' | 'edition' | 'hand';
  /** Id of the rule, when one found it. */
  readonly rule: string | null;
  /** The same for all that one decision can settle: the rule and the words; `null` without a rule. */
  readonly group: string | null;
  /** What else could stand here, likeliest first, without `after`. */
  readonly alternatives: readonly Alternative[];
  readonly at: string;
}

/** The part of a correction that changes text. */
export type Replacement = Pick<Correction, 'from' | 'to' | 'before' | 'after'>;

/** Corrections by the ids of their paragraphs. */
export function byParagraph(corrections: readonly Correction[]): Map<string, Correction[]> {
  const map = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const already = map.get(correction.paragraphId);
    if (already) already.push(correction);
    else map.set(correction.paragraphId, [correction]);
  }
  return map;
}

type Range = Pick<Correction, 'from' | 'to'>;

/** Whether two changes of one paragraph are in each other’s way; so are two insertions at one place. */
export const overlap = (a: Range, b: Range): boolean =>
  a.from === b.from || (a.from < b.to && b.from < a.to);

/**
 * The cleaned paragraph: the original with the given replacements made.
 * They must be accepted ones, in any order, none overlapping another.
 * @throws Error when a replacement lies outside, overlaps, or its `before` is not what stands there.
 */
export function applyCorrections(original: string, replacements: readonly Replacement[]): string {
  let cleaned = '';
  let done = 0;
  for (const { from, to, after } of inOrder(original, replacements)) {
    cleaned += original.slice(done, from) + after;
    done = to;
  }
  return cleaned + original.slice(done);
}

/** A correction as it stands on both sides: its span in the original and in the cleaned paragraph. */
export interface PlacedCorrection<C extends Replacement = Correction> {
  readonly correction: C;
  readonly original: Span;
  readonly cleaned: Span;
}

/** Where each replacement lies on either side, in the order of the text. Throws as `applyCorrections`. */
export function placeCorrections<C extends Replacement>(
  original: string,
  replacements: readonly C[],
): PlacedCorrection<C>[] {
  let shift = 0;
  return inOrder(original, replacements).map((correction) => {
    const { from, to, after } = correction;
    const start = from + shift;
    shift += after.length - (to - from);
    return {
      correction,
      original: { start: from, end: to },
      cleaned: { start, end: start + after.length },
    };
  });
}

function inOrder<C extends Replacement>(original: string, replacements: readonly C[]): C[] {
  const sorted = replacements.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let done = 0;
  for (const { from, to, before } of sorted) {
    if (from < done || to < from || to > original.length) {
      throw new Error(`Correction ${from}–${to} overlaps another or leaves the paragraph.`);
    }
    if (original.slice(from, to) !== before) {
      throw new Error(
        `Correction ${from}–${to} expects "${before}", found "${original.slice(from, to)}".`,
      );
    }
    done = to;
  }
  return sorted;
}
