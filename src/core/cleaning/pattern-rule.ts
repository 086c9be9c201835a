import type { CorrectionKind, Explanation } from '../correction.ts';
import type { Rule } from './rule.ts';

/** A rule that is one pattern and what becomes of what it finds. */
interface PatternRule {
  readonly id: string;
  readonly kind: CorrectionKind;
  /** What any text must have in which the pattern finds something; cheap to look for. */
  readonly mayHold?: RegExp;
  readonly pattern: RegExp;
  /** What should stand there; `null` where nothing is wrong after all. */
  readonly after: (found: RegExpExecArray, text: string) => string | null;
  readonly confidence: number;
  readonly explanation: Explanation;
  readonly isApplied?: boolean;
}

export function patternRule(given: PatternRule): Rule {
  const { id, kind, mayHold, pattern, after, confidence, explanation, isApplied = true } = given;
  return {
    id,
    kind,
    isApplied,
    find: ({ text }) => {
      if (mayHold && !mayHold.test(text)) return [];
      return Array.from(text.matchAll(pattern)).flatMap((found) => {
        const replaced = after(found, text);
        if (replaced === null || replaced === found[0]) return [];
        const from = found.index;
        return [
          { from, to: from + found[0].length, after: replaced, confidence, explanation, group: '' },
        ];
      });
    },
  };
}
