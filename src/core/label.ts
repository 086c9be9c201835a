import { foldScript } from './fold.ts';

/** Names of collections, or tags: what texts are sorted under. */
export interface LabelChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A name as it is kept, without needless spaces. */
export const labelFrom = (typed: string): string =>
  typed.normalize('NFC').trim().replace(/\s+/gu, ' ');

/**
 * The name meant by what was typed: one that there is already, though in the other script or with
 * other capitals, else the new one.
 */
export function knownLabel(typed: string, known: readonly string[]): string {
  const label = labelFrom(typed);
  if (known.includes(label)) return label;
  const folded = foldScript(label);
  return known.find((one) => foldScript(one) === folded) ?? label;
}

/** Names after a change, each once, in the order they were given. */
export function relabelled(labels: readonly string[], { add, remove }: LabelChange): string[] {
  return [...new Set([...labels.filter((label) => !remove.includes(label)), ...add])];
}

/** Names with one of them given another name; where that stands already, they become one. */
export const renamed = (labels: readonly string[], from: string, to: string): string[] => [
  ...new Set(labels.map((label) => (label === from ? to : label))),
];
