import { toCyrillic, toLatin } from '../script.ts';
import type { Term } from '../term.ts';
import type { Script } from '../text.ts';
import { declinePhrase } from './decline-phrase.ts';
import { cases, type Case, type Knows } from './decline.ts';

/** A form the reader does not want, and what should stand in its place in the same case. */
export interface UnwantedForm {
  /** As it stands in texts of the script. */
  readonly form: string;
  readonly canonical: string;
  /** What else it may be where one form serves several cases. */
  readonly others: readonly string[];
  /** What a case ending behind a hyphen (Тсетунг-а) makes of the term. */
  readonly behindHyphen: ReadonlyMap<string, string>;
}

/** Unwanted forms by their first word, longest first, for each script. */
export type GlossaryForms = Readonly<Record<Script, ReadonlyMap<string, readonly UnwantedForm[]>>>;

export type GlossaryTerm = Pick<Term, 'canonical' | 'variants'>;

/** The damaged and forbidden variants of a glossary in all their cases. */
export function glossaryForms(terms: readonly GlossaryTerm[], knows: Knows): GlossaryForms {
  const forms = terms.flatMap((term) => formsOf(term, knows));
  return { Cyrl: byFirstWord(forms), Latn: byFirstWord(forms.map(inLatin)) };
}

function formsOf({ canonical, variants }: GlossaryTerm, knows: Knows): UnwantedForm[] {
  const right = declinePhrase(toCyrillic(canonical), knows);
  const behindHyphen = new Map(endings.map(([ending, one]) => [ending, right[one]]));
  return variants
    .filter(({ kind, form }) => (kind === 'damaged' || kind === 'forbidden') && form !== canonical)
    .flatMap(({ form }) => {
      const wrong = declinePhrase(toCyrillic(form), knows);
      const meant = new Map<string, Set<string>>();
      for (const one of cases) {
        const others = meant.get(wrong[one]);
        if (others) others.add(right[one]);
        else meant.set(wrong[one], new Set([right[one]]));
      }
      return Array.from(meant, ([written, [first = '', ...others]]) => {
        return { form: written, canonical: first, others, behindHyphen };
      });
    });
}

const endings: readonly (readonly [ending: string, one: Case])[] = [
  ['а', 'genitive'],
  ['у', 'dative'],
  ['ом', 'instrumental'],
  ['ем', 'instrumental'],
];

function inLatin({ form, canonical, others, behindHyphen }: UnwantedForm): UnwantedForm {
  return {
    form: toLatin(form),
    canonical: toLatin(canonical),
    others: others.map(toLatin),
    behindHyphen: new Map(
      Array.from(behindHyphen, ([end, whole]) => [toLatin(end), toLatin(whole)]),
    ),
  };
}

function byFirstWord(forms: readonly UnwantedForm[]): Map<string, UnwantedForm[]> {
  const map = new Map<string, UnwantedForm[]>();
  for (const form of forms.toSorted((a, b) => b.form.length - a.form.length)) {
    const first = /^\p{L}+/u.exec(form.form)?.[0] ?? '';
    const known = map.get(first);
    if (known) known.push(form);
    else map.set(first, [form]);
  }
  return map;
}
