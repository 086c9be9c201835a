import type { Proposal } from '../src/core/cleaning/proposal.ts';
import { applyCorrections } from '../src/core/correction.ts';
import type { Paragraph, Script } from '../src/core/text.ts';

interface CleanedParagraph {
  readonly id: string;
  readonly original: string;
  readonly cleaned: string;
  readonly proposals: readonly Proposal[];
}

/** A paragraph with what is made without asking. */
export function cleanedParagraph(
  { id, original }: Paragraph,
  proposals: readonly Proposal[],
): CleanedParagraph {
  const accepted = proposals.filter(({ isApplied }) => isApplied);
  return { id, original, cleaned: applyCorrections(original, accepted), proposals };
}

/** What `clean --json` writes; docs/cleaning.md tells the fields. */
export function reportOf(
  { encoding, script, sha256 }: { encoding: string; script: Script; sha256: string },
  paragraphs: readonly CleanedParagraph[],
) {
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
