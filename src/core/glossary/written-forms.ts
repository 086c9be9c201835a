import { caseNames, type CaseName, type Declension } from '../cases.ts';
import type { Term, Variant } from '../term.ts';

/** What decides the forms of a term. */
export type DeclinedTerm = Pick<Term, 'canonical' | 'variants' | 'cases'>;

/** The canonical form, a case of it, an adjective made of it (Линколнов), or a variant in any case. */
export type OccurrenceKind = 'canonical' | 'possessive' | Variant['kind'];

/** A form of a term as it may stand in a text. */
export interface WrittenForm {
  readonly termId: string;
  readonly form: string;
  readonly kind: OccurrenceKind;
  /** What it is a form of: the canonical form or a variant. */
  readonly base: string;
  /** The cells of the table of `base` it is; none where the reader wrote it and no table has it. */
  readonly cells: readonly CaseName[];
}

/** The forms of a term, by how sure it is that they are meant. */
export interface TermForms {
  readonly canonical: readonly WrittenForm[];
  /** The variants as the reader wrote them. */
  readonly variants: readonly WrittenForm[];
  readonly inflected: readonly WrittenForm[];
  readonly inflectedVariants: readonly WrittenForm[];
}

/**
 * All forms of a term that are worth looking for.
 * @param formsOf the table of a term, with what the reader corrected
 */
export function formsOfTerm(
  term: DeclinedTerm & Pick<Term, 'id'>,
  formsOf: (term: DeclinedTerm) => Declension,
): TermForms {
  const { id, canonical, variants } = term;
  const table = formsOf(term);
  const inflected = inflectedForms(table, canonical);
  const written = (form: string, kind: WrittenForm['kind'], base: string, cells: CaseName[]) => {
    return { termId: id, form, kind, base, cells };
  };
  return {
    canonical: [written(canonical, 'canonical', canonical, cellsOf(table, canonical))],
    variants: variants.map(({ form, kind, cell }) => {
      if (kind === 'inflected') return written(form, kind, canonical, cellsOf(table, form));
      const cells = cell ? [cell] : cellsOf(formsOf({ canonical: form, variants: [] }), form);
      return written(form, kind, form, cells);
    }),
    inflected: inflected.map(([form, cells]) => written(form, 'inflected', canonical, cells)),
    inflectedVariants: variants
      .filter(({ kind, cell }) => kind !== 'inflected' && cell === undefined)
      .flatMap(({ form: base, kind }) =>
        inflectedForms(formsOf({ canonical: base, variants: [] }), base).map(([form, cells]) =>
          written(form, kind, base, cells),
        ),
      ),
  };
}

const cellsOf = ({ forms }: Declension, form: string): CaseName[] =>
  caseNames.filter((cell) => forms[cell] === form);

/** The forms of a table worth looking for: the vocative of a common word is often another word. */
function inflectedForms({ forms }: Declension, nominative: string): [string, CaseName[]][] {
  const isCommon = nominative === nominative.toLowerCase();
  const byForm = new Map<string, CaseName[]>();
  for (const cell of caseNames) {
    const form = forms[cell];
    if (form.length < 3 || (isCommon && cell.startsWith('vocative'))) continue;
    const cells = byForm.get(form);
    if (cells) cells.push(cell);
    else byForm.set(form, [cell]);
  }
  return [...byForm];
}
