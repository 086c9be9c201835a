import { overlap, type Correction } from './correction.ts';
import type { Refusal } from './change.ts';

/**
 * The correction as the reader took it: with the words it proposes, one of its alternatives, or
 * other words altogether, which are then the reader’s own.
 */
export function accept(correction: Correction, at: string, words = correction.after): Correction {
  const { after, alternatives } = correction;
  const isOffered = words === after || alternatives.some((one) => one.after === words);
  const others = [{ after, origin: 'rule' } as const, ...alternatives];
  return {
    ...correction,
    state: 'accepted',
    isDecided: true,
    by: isOffered ? correction.by : 'hand',
    after: words,
    alternatives: words === after ? alternatives : others.filter((one) => one.after !== words),
    at,
  };
}

/** The correction as the reader refused it, or took it back. */
export const reject = (correction: Correction, at: string): Correction => ({
  ...correction,
  state: 'rejected',
  isDecided: true,
  at,
});

/** What stands in the way of a correction that is to be accepted: it cannot stay accepted itself. */
export const inTheWayOf = (
  correction: Correction,
  ledger: readonly Correction[],
): readonly Correction[] =>
  ledger.filter(
    (one) =>
      one.state === 'accepted' &&
      one.id !== correction.id &&
      one.paragraphId === correction.paragraphId &&
      overlap(one, correction),
  );

/**
 * That the reader wants none of a correction’s kind of change: of its rule and words, in its own
 * text or, with `textId` null, in all. `null` for what no rule found.
 */
export function refusalOf(
  { group, before, after, kind }: Correction,
  textId: string | null,
  at: string,
): Refusal | null {
  if (group === null) return null;
  return { id: `${textId ?? '*'} ${group}`, textId, group, before, after, kind, at };
}
