import type { CorrectionKind, Explanation } from '../correction.ts';
import type { TextProfile } from './profile.ts';
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
  /** In which texts what it finds is only proposed though the rule is applied; in none if not given. */
  readonly onlyAsks?: (profile: TextProfile, found: string) => boolean;
  /** Whether it looks at texts typed in a hurry only, where edited ones mean what they have. */
  readonly isForHurried?: boolean;
}

export function patternRule(given: PatternRule): Rule {
  const { id, kind, mayHold, pattern, after, confidence, explanation, isApplied = true } = given;
  const { onlyAsks = () => false, isForHurried = false } = given;
  return {
    id,
    kind,
    isApplied,
    find: ({ text }, { profile }) => {
      if (mayHold && !mayHold.test(text)) return [];
      if (isForHurried && !profile.isHurried) return [];
      return Array.from(text.matchAll(pattern)).flatMap((found) => {
        const replaced = after(found, text);
        if (replaced === null || replaced === found[0]) return [];
        const from = found.index;
        const finding = { from, to: from + found[0].length, after: replaced, confidence };
        const asked = isApplied && onlyAsks(profile, text.slice(from, from + found[0].length + 1));
        return [{ ...finding, explanation, group: '', ...(asked && { isApplied: false }) }];
      });
    },
  };
}
