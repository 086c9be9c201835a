import { caseName, cases, numbers } from '../cases.ts';
import type { Case, CaseName, Declension, GrammarNumber } from '../cases.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term, Variant } from '../term.ts';
import type { Script } from '../text.ts';
import { declinePhrase } from './decline-phrase.ts';
import type { Knows } from './paradigm.ts';
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

interface RightForm {
  readonly form: string;
  readonly cells: readonly CaseName[];
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
      Array.from(meanings(variant, right, knows), ([form, rights]) => {
        return { form, rights, canonical: inCyrillic(canonical), behindHyphen };
      }),
    )
    .flatMap((form) => (isSmall(form.form) ? [form, beginning(form)] : [form]))
    .filter(({ form, rights }) => rights.every((right) => right.form !== form));
}

/** Each form of a variant with what should stand for it, likeliest first. */
function meanings(variant: Variant, right: Declension, knows: Knows): Map<string, RightForm[]> {
  const form = toCyrillic(variant.form);
  if (variant.cell) {
    const whole = right.forms[variant.cell];
    return new Map(whole === '' ? [] : [[form, [{ form: whole, cells: [variant.cell] }]]]);
  }
  const wrong = declinePhrase(form, knows);
  const good = new Set(Object.values(right.forms));
  const meant = new Map<string, RightForm[]>();
  const add = (written: string, cell: CaseName, whole: string): void => {
    const rights = meant.get(written) ?? [];
    const known = rights.findIndex((one) => one.form === whole);
    const cells = [...(rights[known]?.cells ?? []), cell];
    if (known === -1) rights.push({ form: whole, cells });
    else rights[known] = { form: whole, cells };
    meant.set(written, rights);
  };
  const isUndeclined = !knows(form.split(' ').at(-1) ?? '');
  for (const [cell, other] of pairs(wrong.number, right.number)) {
    const written = cell === 'accusative-singular' ? accusative(wrong, right) : wrong.forms[cell];
    const whole = right.forms[other];
    if (written === '' || whole === '' || good.has(written)) continue;
    if (cell.startsWith('vocative') && isSmall(form)) continue;
    add(written, cell, whole);
    // What is no Serbian word often stands undeclined: then it may be any case.
    if (isUndeclined && written !== form && cell.endsWith(wrong.number)) add(form, cell, whole);
  }
  return meant;
}

/** A common word as it begins a sentence. */
const beginning = ({ form, rights, canonical, behindHyphen }: UnwantedForm): UnwantedForm => ({
  form: titled(form),
  rights: rights.map((right) => ({ form: titled(right.form), cells: right.cells })),
  canonical,
  behindHyphen: new Map(Array.from(behindHyphen, ([end, whole]) => [end, titled(whole)])),
});

export const titled = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** The vocative of a common word is too often another word (рад, раде). */
const isSmall = (form: string): boolean => form === form.toLowerCase();

/**
 * Cells of a variant and of the term, the number it was given in first. Given in different numbers,
 * they mean the same all the same (Популар Цоммунес, народне комуне).
 */
function pairs(wrong: GrammarNumber, right: GrammarNumber): [CaseName, CaseName][] {
  return numbers
    .toSorted((a, b) => Number(b === wrong) - Number(a === wrong))
    .filter((number) => number === wrong || wrong === right)
    .flatMap((number) =>
      cases.map((one): [CaseName, CaseName] => [
        caseName(one, number),
        caseName(one, number === wrong ? right : number),
      ]),
    );
}

/** What a variant names is alive as the term is: a masculine has the accusative of the same kind. */
function accusative({ forms: wrong }: Declension, { forms: right }: Declension): string {
  const own = wrong['accusative-singular'];
  const isMasculine = own === wrong['nominative-singular'] || own === wrong['genitive-singular'];
  if (!isMasculine) return own;
  if (right['accusative-singular'] === right['nominative-singular']) {
    return wrong['nominative-singular'];
  }
  return right['accusative-singular'] === right['genitive-singular']
    ? wrong['genitive-singular']
    : own;
}

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
