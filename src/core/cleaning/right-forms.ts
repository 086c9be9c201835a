import { caseName, cases, numbers } from '../cases.ts';
import type { CaseName, Declension, GrammarNumber } from '../cases.ts';
import { toCyrillic } from '../script.ts';
import type { Variant } from '../term.ts';
import { declinePhrase } from './decline-phrase.ts';
import { governedCases } from './governed-cases.ts';
import type { Knows } from './paradigm.ts';

/** What should stand for an unwanted form, and the cells of the term it is. */
export interface RightForm {
  readonly form: string;
  readonly cells: readonly CaseName[];
}

/**
 * Each form of a variant, Cyrillic, with what should stand for it, likeliest first.
 * @param right the table of the term
 */
export function rightForms(
  variant: Pick<Variant, 'form' | 'cell'>,
  right: Declension,
  knows: Knows,
): Map<string, RightForm[]> {
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

/**
 * The forms that fit what stands before, Cyrillic and the nearest first; all of them where nothing
 * there tells.
 */
export function likeliest(
  rights: readonly RightForm[],
  before: readonly string[],
  knows: Knows,
): string[] {
  const governed = rights.length > 1 ? governedCases(before, knows) : null;
  const fitting = [...(governed ?? [])].flatMap((cell) =>
    rights.filter(({ cells }) => cells.includes(cell)),
  );
  return [...new Set((fitting.length === 0 ? rights : fitting).map(({ form }) => form))];
}

/** The vocative of a common word is too often another word (рад, раде). */
export const isSmall = (form: string): boolean => form === form.toLowerCase();

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
