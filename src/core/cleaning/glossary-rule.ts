import { holds } from '../literals.ts';
import type { UnwantedForm } from './glossary-forms.ts';
import { judge } from './judge.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/** A form the glossary does not want, in any case: its canonical form in the same case. */
export const glossaryForm: Rule = {
  id: 'glossary-form',
  kind: 'term-inconsistent',
  isApplied: true,
  find({ text, tokens, untouched, script }, { glossary, vocabulary }) {
    const forms = glossary[script];
    if (forms.size === 0) return [];
    const findings: Finding[] = [];
    let done = 0;
    for (const { start, word } of tokens) {
      if (start < done || holds(untouched, start)) continue;
      const found = standing(text, start, forms.get(word) ?? []);
      if (found === null) continue;
      const { form, to, after } = found;
      done = to;
      const isMangled = tokens.some(
        (one) =>
          one.start >= start && one.end <= to && (judge(one.word, vocabulary)?.odds ?? -9) > 0,
      );
      findings.push({
        from: start,
        to,
        after,
        confidence: form.others.length === 0 ? 0.95 : 0.85,
        ...(isMangled ? { kind: 'mangled-latin' as const } : {}),
        alternatives: form.others.map((other) => ({ after: other, origin: 'glossary' })),
        group: form.canonical,
        explanation: {
          sr: `Ваш појмовник уместо „${text.slice(start, to)}“ има „${after}“.`,
          en: `Your glossary has “${after}” for “${text.slice(start, to)}”.`,
        },
      });
    }
    return findings;
  },
};

function standing(text: string, start: number, forms: readonly UnwantedForm[]) {
  for (const form of forms) {
    if (!text.startsWith(form.form, start)) continue;
    const end = start + form.form.length;
    const tail = /^-(\p{L}{1,2})(?![\p{L}-])/u.exec(text.slice(end, end + 4));
    const inCase = tail && form.behindHyphen.get(tail[1] ?? '');
    if (inCase) return { form, to: end + tail[0].length, after: inCase };
    if (!/[\p{L}\p{M}-]/u.test(text.charAt(end))) return { form, to: end, after: form.canonical };
  }
  return null;
}
