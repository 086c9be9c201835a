import { caseName, caseNames, type CaseName, type GrammarNumber } from '../cases.ts';
import { foldScript } from '../fold.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term, Variant } from '../term.ts';
import { declinePhrase } from './decline-phrase.ts';
import { nominativeOf } from './nominative.ts';
import { termForms } from './term-forms.ts';

/** What a correction teaches the glossary. */
export interface Lesson {
  /** The term it belongs to; `null` for a new one. */
  readonly term: Term | null;
  readonly canonical: string;
  readonly variant: Variant;
}

/**
 * Reads a correction as a damaged form of a term. Both words of it stand in one case: traced back to
 * the nominative together where that is sure, else the damaged one is kept as it stands, with its case.
 */
export function lessonOf(before: string, after: string, terms: readonly Term[]): Lesson {
  for (const term of terms) {
    const { number, forms } = termForms(term);
    const wanted = foldScript(after);
    const cells = [caseName('nominative', number), ...caseNames];
    const cell = cells.find((one) => forms[one] !== '' && foldScript(forms[one]) === wanted);
    if (cell === undefined && foldScript(term.canonical) !== wanted) continue;
    const { canonical } = term;
    const variant = damaged(before, forms[cell ?? 'nominative-singular'], canonical, cell, number);
    return { term, canonical, variant };
  }
  const { canonical, cell, number } = traced(before, after);
  return { term: null, canonical, variant: damaged(before, after, canonical, cell, number) };
}

interface Found {
  readonly canonical: string;
  readonly cell: CaseName | undefined;
  readonly number: GrammarNumber;
}

function traced(before: string, after: string): Found {
  const asItStands: Found = { canonical: after, cell: undefined, number: 'singular' };
  const behind = /^(.*\p{L})-(а|у|ом|ем|a|u|om|em)$/u;
  const [, original = '', ending = ''] = behind.exec(after) ?? [];
  const cell = endings.get(toCyrillic(ending));
  // Google-у says itself where its ending begins; Тсетунг-а says it of Цедунга.
  if (cell !== undefined && /[A-Za-z]/.test(original)) {
    return { canonical: original, cell, number: 'singular' };
  }
  const own = behind.exec(before)?.[2] ?? '';
  const told = endings.get(toCyrillic(own));
  const stem = after.slice(0, after.length - own.length);
  if (told !== undefined && after.endsWith(own) && /[^аеиоуaeiou]$/.test(stem)) {
    return { canonical: stem, cell: told, number: 'singular' };
  }
  const isLatin = scriptOf(after) === 'Latn';
  const found = nominativeOf(isLatin ? toCyrillic(after) : after);
  if (found === null) return asItStands;
  const { nominative } = found;
  return {
    canonical: isLatin ? toLatin(nominative) : nominative,
    cell: found.cell,
    number: found.cell.endsWith('plural') ? 'plural' : 'singular',
  };
}

const endings: ReadonlyMap<string, CaseName> = new Map([
  ['а', 'genitive-singular'],
  ['у', 'dative-singular'],
  ['ом', 'instrumental-singular'],
  ['ем', 'instrumental-singular'],
]);

/** The damaged form in the nominative, if it goes back to it as the right one does. */
function damaged(
  before: string,
  after: string,
  canonical: string,
  cell: CaseName | undefined,
  number: GrammarNumber,
): Variant {
  if (cell === undefined || cell === caseName('nominative', number)) {
    return { form: before, kind: 'damaged' };
  }
  const hyphened = before.replace(/-\p{L}{1,2}$/u, '');
  if (hyphened !== before) return { form: hyphened, kind: 'damaged' };
  const form = changedAlike(before, after.replace(/-(\p{L}{1,2})$/u, '$1'), canonical);
  return form !== null &&
    !mayHaveLostA.test(toCyrillic(form)) &&
    declinePhrase(toCyrillic(form)).forms[cell] === toCyrillic(before)
    ? { form, kind: 'damaged' }
    : { form: before, kind: 'damaged', cell };
}

/** Stems with which a nominative would have an а that nobody can know of (напретк-а). */
const mayHaveLostA = /(?:[^аеиоу][цр]|[^аеиоурлнсц]к|[зс]м)$/;

/** The words of `before` changed at their ends as those of `after` are to become `nominative`. */
function changedAlike(before: string, after: string, nominative: string): string | null {
  const words = before.split(' ');
  const from = after.split(' ').reverse();
  const to = nominative.split(' ').reverse();
  const changed = words.toReversed().map((word, i) => {
    const [old, now] = [from[i] ?? '', to[i] ?? ''];
    let kept = 0;
    while (kept < Math.min(old.length, now.length) && old[kept] === now[kept]) kept++;
    const lost = old.slice(kept);
    return word.endsWith(lost) ? word.slice(0, word.length - lost.length) + now.slice(kept) : null;
  });
  return changed.includes(null) ? null : changed.reverse().join(' ');
}
