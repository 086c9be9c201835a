import { caseNames, type CaseName, type Declension } from '../cases.ts';
import { sibilarised } from '../cleaning/syllables.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term, Variant } from '../term.ts';
import { isHomograph } from './homographs.ts';
import { possessiveForms } from './possessive.ts';

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
  /** Whether it is meant only where it is set apart by signs: Стани, друже! */
  readonly isCall: boolean;
}

/** The forms of a term, by how sure it is that they are meant. */
export interface TermForms {
  readonly canonical: readonly WrittenForm[];
  /** The variants as the reader wrote them. */
  readonly variants: readonly WrittenForm[];
  readonly inflected: readonly WrittenForm[];
  readonly inflectedVariants: readonly WrittenForm[];
  /** Adjectives made of a name: Линколнов; of a variant they are of its kind. */
  readonly possessives: readonly WrittenForm[];
}

/**
 * The forms a table gives a term that are not looked for, being more often other words, unless the
 * reader wrote them.
 */
export function heldBack(
  { canonical, variants, cases = {} }: DeclinedTerm,
  { forms }: Declension,
): string[] {
  if (!isCommonNoun(canonical)) return [];
  const own = new Set([canonical, ...variants.map(({ form }) => form), ...Object.values(cases)]);
  return [...new Set(Object.values(forms))].filter((form) => isHomograph(form) && !own.has(form));
}

const isCommonNoun = (form: string): boolean => form === form.toLowerCase() && !form.includes(' ');

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
  const held = new Set(heldBack(term, table));
  const inflected = inflectedForms(table, canonical).filter(({ form }) => !held.has(form));
  const names = variants.filter(({ kind, cell }) => kind !== 'inflected' && cell === undefined);
  const written = (form: string, kind: WrittenForm['kind'], base: string, cells: CaseName[]) => {
    return { termId: id, form, kind, base, cells, isCall: false };
  };
  return {
    canonical: [written(canonical, 'canonical', canonical, cellsOf(table, canonical))],
    variants: variants.map(({ form, kind, cell }) => {
      if (kind === 'inflected') return written(form, kind, canonical, cellsOf(table, form));
      const cells = cell ? [cell] : cellsOf(formsOf({ canonical: form, variants: [] }), form);
      return written(form, kind, form, cells);
    }),
    inflected: inflected.map((one) => ({ ...one, termId: id, kind: 'inflected', base: canonical })),
    inflectedVariants: names.flatMap(({ form: base, kind }) => {
      const own = formsOf({ canonical: base, variants: [] });
      const held = new Set(heldBack({ ...term, canonical: base }, own));
      return inflectedForms(own, base)
        .filter(({ form }) => !held.has(form))
        .map((one) => ({ ...one, termId: id, kind, base }));
    }),
    possessives: [
      ...possessives(table, canonical).map((form) => written(form, 'possessive', canonical, [])),
      ...names.flatMap(({ form: base, kind }) =>
        possessives(formsOf({ canonical: base, variants: [] }), base).map((form) =>
          written(form, kind === 'other' ? 'possessive' : kind, base, []),
        ),
      ),
    ],
  };
}

/** The table may be in either script, as the term is. */
function possessives({ number, forms }: Declension, name: string): string[] {
  if (number === 'plural') return [];
  return possessiveForms(toCyrillic(name), toCyrillic(forms['genitive-singular']));
}

const cellsOf = ({ forms }: Declension, form: string): CaseName[] =>
  caseNames.filter((cell) => forms[cell] === form);

/**
 * The forms of a table worth looking for, and those that are as right as one of the table. The
 * vocative of a single common word is often another word (раде), and is looked for as a call only.
 */
function inflectedForms(table: Declension, nominative: string): Inflected[] {
  const isCommon = isCommonNoun(nominative);
  const byForm = new Map<string, CaseName[]>();
  const calls: Inflected[] = [];
  for (const [cell, form] of [...entriesOf(table), ...doublets(table, nominative)]) {
    if (form.length < 3) continue;
    const cells = byForm.get(form);
    if (cells) cells.push(cell);
    else if (cell.startsWith('vocative') && (isCommon || !isIn(table, form))) {
      calls.push({ form, cells: [cell], isCall: true });
    } else byForm.set(form, [cell]);
  }
  return [...Array.from(byForm, ([form, cells]) => ({ form, cells, isCall: false })), ...calls];
}

interface Inflected {
  readonly form: string;
  readonly cells: readonly CaseName[];
  readonly isCall: boolean;
}

const entriesOf = ({ forms }: Declension): [CaseName, string][] =>
  caseNames.map((cell) => [cell, forms[cell]]);

const isIn = ({ forms }: Declension, form: string): boolean => Object.values(forms).includes(form);

/**
 * What may stand for a form of the table: битки and бици; Кино; Excel-а and Excelа. In the script the
 * table is in.
 */
function doublets(table: Declension, nominative: string): [CaseName, string][] {
  const { forms } = table;
  if (/-\p{L}{1,2}$/u.test(forms['genitive-singular']) && /^[A-Za-z]+$/.test(nominative)) {
    return entriesOf(table).map(([cell, form]) => [cell, form.replace(/-(?=\p{L}{1,2}$)/u, '')]);
  }
  const isLatin = scriptOf(nominative) === 'Latn';
  const stem = toCyrillic(nominative).slice(0, -1);
  if (!toCyrillic(nominative).endsWith('а') || nominative.includes(' ')) return [];
  const dative = toCyrillic(forms['dative-singular']);
  const found: [CaseName, string][] = [['vocative-singular', stem + 'о']];
  if (/[кгх]$/.test(stem) && dative.endsWith('и')) {
    for (const form of [stem + 'и', sibilarised(stem) + 'и']) {
      found.push(['dative-singular', form], ['locative-singular', form]);
    }
  }
  return found.map(([cell, form]) => [cell, isLatin ? toLatin(form) : form]);
}
