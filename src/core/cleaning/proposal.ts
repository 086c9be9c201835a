import type { Alternative, CorrectionKind, Explanation, Replacement } from '../correction.ts';
import { foldScript } from '../fold.ts';

export type { Alternative } from '../correction.ts';

/** A correction that a rule proposes for one paragraph; UTF-16 offsets in the original paragraph. */
export interface Proposal extends Replacement {
  readonly kind: CorrectionKind;
  /** Id of the rule that made it. */
  readonly rule: string;
  /** 0 to 1: over 0.9 sure, over 0.6 likely, below a question. */
  readonly confidence: number;
  /** Whether it is made without asking, unless the reader wants otherwise for its kind. */
  readonly isApplied: boolean;
  readonly explanation: Explanation;
  /** What else could stand here, likeliest first, without `after`. */
  readonly alternatives: readonly Alternative[];
  /** The same for all proposals that one decision can settle: the rule and the word. */
  readonly group: string;
}

/** What a rule says of a place; `proposalOf` adds the rest. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly confidence: number;
  readonly explanation: Explanation;
  readonly alternatives?: readonly Alternative[];
  /** Where this place is surer or less sure than the rule is as a whole. */
  readonly isApplied?: boolean;
  readonly kind?: CorrectionKind;
  /** Where not the words themselves tell which places are alike. */
  readonly group?: string;
}

/** The finding as a proposal of the given rule for the text it was found in. */
export function proposalOf(
  text: string,
  rule: { readonly id: string; readonly kind: CorrectionKind; readonly isApplied: boolean },
  finding: Finding,
): Proposal {
  const { from, to, after, confidence, explanation, alternatives = [] } = finding;
  const before = text.slice(from, to);
  return {
    from,
    to,
    before,
    after,
    kind: finding.kind ?? rule.kind,
    rule: rule.id,
    confidence,
    isApplied: finding.isApplied ?? rule.isApplied,
    explanation,
    alternatives: unlike(alternatives, after),
    group: `${rule.id}:${finding.group ?? foldScript(before)}`,
  };
}

/** The alternatives without repetitions and without what is proposed anyway. */
function unlike(alternatives: readonly Alternative[], after: string): Alternative[] {
  const seen = new Set([after]);
  return alternatives.filter((one) => {
    if (seen.has(one.after)) return false;
    seen.add(one.after);
    return true;
  });
}
