import { caseName, type Case } from '../cases.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term } from '../term.ts';
import type { Script } from '../text.ts';
import type { Knows } from './paradigm.ts';
import { isSmall, rightForms, type RightForm } from './right-forms.ts';
import { inEach, isForeign, termForms } from './term-forms.ts';

/** A form the reader does not want, and what should stand in its place in the same case. */
export interface UnwantedForm {
  /** As it stands in texts of the script. */
  readonly form: string;
  /** What it may be, likeliest first: one form may serve several cases. */
  readonly rights: readonly RightForm[];
  /** The term, to tell its forms by. */
  readonly canonical: string;
  /** What a case ending behind a hyphen (Тсетунг-а) makes of the term. */
  readonly behindHyphen: ReadonlyMap<string, string>;
}

/** Unwanted forms by their first word, longest first, for each script. */
export type GlossaryForms = Readonly<Record<Script, ReadonlyMap<string, readonly UnwantedForm[]>>>;

export type GlossaryTerm = Pick<Term, 'canonical' | 'variants' | 'cases'>;

/** The damaged and forbidden variants of a glossary in all their cases. */
export function glossaryForms(terms: readonly GlossaryTerm[], knows: Knows): GlossaryForms {
  const forms = terms.flatMap((term) => formsOf(term, knows));
  return { Cyrl: byFirstWord(forms), Latn: byFirstWord(forms.map(inLatin)) };
}

function formsOf(term: GlossaryTerm, knows: Knows): UnwantedForm[] {
  const { canonical, variants } = term;
  const inCyrillic = (form: string): string =>
    scriptOf(form) === 'Latn' && !isForeign(term) ? toCyrillic(form) : form;
  const right = inEach(termForms(term, knows), inCyrillic);
  const behindHyphen = new Map(
    endings.map(([ending, one]) => [ending, right.forms[caseName(one, right.number)]] as const),
  );
  return variants
    .filter(({ kind, form }) => (kind === 'damaged' || kind === 'forbidden') && form !== canonical)
    .flatMap((variant) =>
      Array.from(rightForms(variant, right, knows), ([form, rights]) => {
        return { form, rights, canonical: inCyrillic(canonical), behindHyphen };
      }),
    )
    .flatMap((form) => (isSmall(form.form) ? [form, beginning(form)] : [form]))
    .filter(({ form, rights }) => rights.every((right) => right.form !== form));
}

/** A common word as it begins a sentence. */
const beginning = ({ form, rights, canonical, behindHyphen }: UnwantedForm): UnwantedForm => ({
  form: titled(form),
  rights: rights.map((right) => ({ form: titled(right.form), cells: right.cells })),
  canonical,
  behindHyphen: new Map(Array.from(behindHyphen, ([end, whole]) => [end, titled(whole)])),
});

export const titled = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

const endings: readonly (readonly [ending: string, one: Case])[] = [
  ['а', 'genitive'],
  ['у', 'dative'],
  ['ом', 'instrumental'],
  ['ем', 'instrumental'],
];

function inLatin({ form, rights, canonical, behindHyphen }: UnwantedForm): UnwantedForm {
  return {
    form: toLatin(form),
    rights: rights.map(({ form, cells }) => ({ form: toLatin(form), cells })),
    canonical: toLatin(canonical),
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
