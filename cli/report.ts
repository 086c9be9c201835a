import type { Proposal } from '../src/core/cleaning/proposal.ts';
import { applyCorrections } from '../src/core/correction.ts';
import type { Paragraph, Script } from '../src/core/text.ts';

export interface CleanedParagraph {
  readonly id: string;
  readonly original: string;
  readonly cleaned: string;
  /** What stands between it and the next paragraph. */
  readonly tail: string;
  readonly proposals: readonly Proposal[];
}

/** A paragraph with what is made without asking. */
export function cleanedParagraph(
  { id, original, tail }: Paragraph,
  proposals: readonly Proposal[],
): CleanedParagraph {
  const cleaned = applyCorrections(original, proposals.filter(isMade));
  return { id, original, cleaned, tail, proposals };
}

/** Whether it is made without asking. */
export const isMade = ({ isApplied }: Proposal): boolean => isApplied;

interface Reported {
  readonly encoding: string;
  readonly script: Script;
  readonly sha256: string;
  readonly paragraphs: readonly CleanedParagraph[];
}

/** What `clean --json` writes of a file; docs/cleaning.md tells the fields. */
export function reportOf({ encoding, script, sha256, paragraphs }: Reported) {
  return {
    source: { encoding, script, sha256 },
    paragraphs: paragraphs.map(({ id, original, cleaned, proposals }) => ({
      id,
      original,
      cleaned,
      corrections: proposals.map(
        ({ from, to, before, after, kind, rule, confidence, explanation, isApplied }) => ({
          from,
          to,
          before,
          after,
          kind,
          rule,
          confidence: Math.round(confidence * 100) / 100,
          explanation,
          state: isApplied ? 'accepted' : 'proposed',
        }),
      ),
    })),
  };
}
