import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/**
 * "…", “…”, ”…” and the like become „…“, when every mark of the paragraph finds its pair. In informal
 * texts they are the manner of their writer, and only proposed.
 */
export const quotationMarks: Rule = {
  id: 'quotation-marks',
  kind: 'typography',
  isApplied: true,
  find({ text }, { profile }) {
    const marks = Array.from(text.matchAll(anyMark)).filter(
      ({ index }) => !/\d/.test(text.charAt(index - 1)) || text.charAt(index) !== '"',
    );
    if (marks.length % 2 !== 0) return [];
    const findings: Finding[] = [];
    for (const [i, { index, 0: mark }] of marks.entries()) {
      const opens = i % 2 === 0;
      const inside = opens ? text.charAt(index + mark.length) : text.charAt(index - 1);
      const outside = opens ? text.charAt(index - 1) : text.charAt(index + mark.length);
      if (inside === '' || /\s/.test(inside) || /[\p{L}\p{N}]/u.test(outside)) return [];
      const after = opens ? '„' : '“';
      if (mark === after || mark === '”') continue;
      findings.push({
        from: index,
        to: index + mark.length,
        after,
        confidence: 0.85,
        isApplied: !profile.isInformal,
        explanation,
        group: '',
      });
    }
    return findings;
  },
};

/** In the order of a paragraph: every one opens or closes. „…” is Serbian too and stays. */
const anyMark = /["“”„]/g;

const explanation = {
  sr: 'Наводници се у српском пишу доле па горе: „овако“.',
  en: 'Serbian quotation marks stand low and then high: „like this“.',
};
