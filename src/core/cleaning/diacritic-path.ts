import { phraseEnd, phraseStart, type WordContexts } from './word-contexts.ts';

/** What a word of a phrase may be. */
export interface Option {
  readonly word: string;
  /** Natural logarithm of how likely it is by itself. */
  readonly weight: number;
  readonly kind: string;
}

/**
 * How likely each option of each word is, 0 to 1, by itself and by all options beside it: the sum over
 * all ways through the phrase (the forward-backward algorithm on pairs of classes).
 */
export function likelihoods(
  phrase: readonly (readonly Option[])[],
  contexts: WordContexts,
): number[][] {
  const step = (first: string, second: string): number =>
    trust * Math.log(contexts.affinity(first, second));
  const forward: number[][] = [];
  phrase.forEach((options, i) => {
    const before = phrase[i - 1];
    forward.push(
      options.map(({ weight, kind }) =>
        before === undefined
          ? weight + step(phraseStart, kind)
          : weight + sum(before.map((one, k) => (forward[i - 1]?.[k] ?? 0) + step(one.kind, kind))),
      ),
    );
  });
  let behind: number[] = (phrase.at(-1) ?? []).map(({ kind }) => step(kind, phraseEnd));
  const result: number[][] = [];
  for (let i = phrase.length - 1; i >= 0; i--) {
    const options = phrase[i] ?? [];
    const logs = options.map((_, k) => (forward[i]?.[k] ?? 0) + (behind[k] ?? 0));
    const total = sum(logs);
    result[i] = logs.map((log) => Math.exp(log - total));
    const here = behind;
    behind = (phrase[i - 1] ?? []).map(({ kind }) =>
      sum(options.map((one, k) => step(kind, one.kind) + one.weight + (here[k] ?? 0))),
    );
  }
  return result;
}

/** How much neighbours count beside the word itself; found on news and comments. */
const trust = 0.8;

/** The logarithm of the sum of what these are logarithms of. */
function sum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((total, log) => total + Math.exp(log - most), 0));
}
