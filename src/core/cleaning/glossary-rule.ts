import { holds } from '../literals.ts';
import { toCyrillic } from '../script.ts';
import { titled, type UnwantedForm } from './glossary-forms.ts';
import { judge } from './judge.ts';
import type { Finding } from './proposal.ts';
import type { Token } from './reading.ts';
import { likeliest } from './right-forms.ts';
import type { Rule } from './rule.ts';

/** A form the glossary does not want, in any case: its canonical form in the same case. */
export const glossaryForm: Rule = {
  id: 'glossary-form',
  kind: 'term-inconsistent',
  isApplied: true,
  find({ text, tokens, sentences, untouched, script }, { glossary, vocabulary }) {
    const forms = glossary[script];
    if (forms.size === 0) return [];
    const findings: Finding[] = [];
    let done = 0;
    for (const [index, { start, word }] of tokens.entries()) {
      if (start < done || holds(untouched, start)) continue;
      const found = standing(text, start, forms.get(word) ?? []);
      if (found === null) continue;
      const { form, to, inCase } = found;
      const [likely, ...rest] =
        inCase === null
          ? likeliest(form.rights, wordsBefore(text, tokens, index), (one) =>
              vocabulary.serbian.knows(one),
            )
          : [inCase];
      done = to;
      if (likely === undefined) continue;
      const isFirst = sentences.some(
        (one) => one.start <= start && !/\p{L}/u.test(text.slice(one.start, start)),
      );
      const after = isFirst && /^\p{Lu}/u.test(word) ? titled(likely) : likely;
      const isMangled = tokens.some(
        (one) =>
          one.start >= start && one.end <= to && (judge(one.word, vocabulary)?.odds ?? -9) > 0,
      );
      findings.push({
        from: start,
        to,
        after,
        confidence: rest.length === 0 ? 0.95 : 0.85,
        ...(isMangled ? { kind: 'mangled-latin' as const } : {}),
        alternatives: form.rights
          .filter((right) => inCase === null && right.form !== likely)
          .map((right) => ({ after: right.form, origin: 'glossary' })),
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
    if (inCase) return { form, to: end + tail[0].length, inCase };
    if (!/[\p{L}\p{M}-]/u.test(text.charAt(end))) return { form, to: end, inCase: null };
  }
  return null;
}

/** The two words before a token, nearest first, as far as nothing but spaces parts them; Cyrillic. */
function wordsBefore(text: string, tokens: readonly Token[], index: number): string[] {
  const before: string[] = [];
  for (let i = index; i > 0 && i > index - 2; i--) {
    const word = tokens[i - 1];
    const gap = text.slice(word?.end, tokens[i]?.start);
    if (word === undefined || !/^\s+$/.test(gap)) break;
    before.push(toCyrillic(word.word));
  }
  return before;
}
