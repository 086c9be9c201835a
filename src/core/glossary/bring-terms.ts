import { caseNames, type CaseForms } from '../cases.ts';
import { foldScript } from '../fold.ts';
import { grouped } from '../grouped.ts';
import { isShared, paragraphsIn, tiedIn } from '../term-scope.ts';
import { everyText, type Term, type Variant } from '../term.ts';
import { distinct } from './merge-terms.ts';
import { formKey, squeezed } from './same-words.ts';
import type { TermRead } from './term-read.ts';

/** A part of a term, as a file may say otherwise of it. */
export type TermField =
  'canonical' | 'variants' | 'cases' | 'script' | 'definition' | 'category' | 'tags' | 'paragraphs';

/** A field for which the file and the glossary say different things. */
interface TermDifference {
  readonly field: TermField;
  readonly ours: string;
  readonly theirs: string;
}

/** What would become of a term of a file. */
export interface TermPlan {
  /**
   * - `new`: the glossary has no such term.
   * - `same`: it says all that already.
   * - `changed`: something is added, and nothing of what stands there becomes otherwise.
   * - `conflict`: something that stands there would be replaced.
   */
  readonly status: 'new' | 'same' | 'changed' | 'conflict';
  readonly read: TermRead;
  readonly known: Term | null;
  readonly added: readonly TermField[];
  readonly differences: readonly TermDifference[];
  /** The term as it is to be stored; of a new one without its id. */
  readonly term: Omit<Term, 'id'> & { readonly id: string | null };
}

/** Where terms go. */
export interface TermPlace {
  readonly textId: string;
  /** As terms of all texts. */
  readonly shared: boolean;
}

/**
 * What would become of the terms of a file, in its order; those that are the same term are one.
 * Nothing that stands in the glossary is lost: what is not replaced stays, and the old name of a term
 * becomes a form of it.
 * @param glossary the text’s own terms and the shared ones
 * @param at when, ISO 8601
 */
export function planTerms(
  reads: readonly TermRead[],
  glossary: readonly Term[],
  place: TermPlace,
  at: string,
): TermPlan[] {
  const byId = new Map(glossary.map((term) => [term.id, term]));
  const byName = grouped(glossary, ({ canonical }) => nameKey(canonical));
  return united(reads).map((read) => {
    const known =
      byId.get(read.id ?? '') ?? nearest(byName.get(nameKey(read.canonical)), read, place) ?? null;
    return known === null ? newTerm(read, place, at) : merged(known, read, place.textId, at);
  });
}

/** Terms of a file that are the same one made into one, at the place of the first. */
function united(reads: readonly TermRead[]): TermRead[] {
  const all = new Map<string, TermRead>();
  const idOf = new Map<string, string>();
  for (const read of reads) {
    const name = nameKey(read.canonical);
    if (name === '') continue;
    // Two terms of one name stay two if the file tells them apart.
    const key = read.id ?? idOf.get(name) ?? `name ${name}`;
    if (read.id !== null && !idOf.has(name)) idOf.set(name, read.id);
    const before = all.get(key);
    all.set(key, before ? oneOf(before, read) : read);
  }
  return [...all.values()];
}

function oneOf(first: TermRead, second: TermRead): TermRead {
  const definitions = [first.definition, second.definition].filter((one) => one.trim() !== '');
  return {
    ...first,
    variants: withForms(first.canonical, first.variants, second.variants),
    cases: { ...second.cases, ...first.cases },
    script: first.script ?? second.script,
    definition: [...new Map(definitions.map((one) => [squeezed(one), one])).values()].join('\n\n'),
    category: first.category || second.category,
    tags: [...new Set([...first.tags, ...second.tags])],
    paragraphKeys: [...new Set([...first.paragraphKeys, ...second.paragraphKeys])],
  };
}

const nameKey = (canonical: string): string => squeezed(foldScript(squeezed(canonical)));

/** Of several terms of one name, the one that reaches as far and is bound to the same script. */
function nearest(
  alike: readonly Term[] = [],
  read: TermRead,
  { shared }: TermPlace,
): Term | undefined {
  const distance = (term: Term): number =>
    (isShared(term) === shared ? 0 : 2) + ((term.script ?? null) === read.script ? 0 : 1);
  return alike.toSorted((a, b) => distance(a) - distance(b))[0];
}

function newTerm(read: TermRead, { textId, shared }: TermPlace, at: string): TermPlan {
  const { id, canonical, definition, category, tags, createdAt, modifiedAt } = read;
  const term: TermPlan['term'] = {
    id,
    textId: shared ? everyText : textId,
    canonical,
    variants: distinct(read.variants, canonical),
    ...(Object.keys(read.cases).length > 0 ? { cases: read.cases } : {}),
    ...(read.script ? { script: read.script } : {}),
    definition,
    category,
    tags,
    paragraphIds: shared ? read.paragraphKeys : idsIn(read, textId),
    createdAt: createdAt || at,
    modifiedAt: modifiedAt || createdAt || at,
  };
  return { status: 'new', read, known: null, added: [], differences: [], term };
}

function merged(known: Term, read: TermRead, textId: string, at: string): TermPlan {
  const added: TermField[] = [];
  const differences: TermDifference[] = [];
  const text = (field: 'canonical' | 'definition' | 'category', theirs: string): string => {
    const ours = known[field];
    const [a, b] = [ours, theirs].map(field === 'canonical' ? formKey : squeezed);
    if (!b || a === b || (field === 'definition' && a?.includes(b))) return ours;
    if (a === '') added.push(field);
    else differences.push({ field, ours, theirs });
    return theirs;
  };
  // Told by its name alone, the term is called what it is called here.
  const canonical = read.id === known.id ? text('canonical', read.canonical) : known.canonical;
  const variants = mergedForms(known, read, canonical, added, differences);
  const cases = mergedCells(known.cases ?? {}, read.cases, added, differences);
  const script = read.script ?? known.script;
  if (script !== known.script) {
    if (known.script === undefined) added.push('script');
    else differences.push({ field: 'script', ours: known.script, theirs: script ?? '' });
  }
  const definition = text('definition', read.definition);
  const category = text('category', read.category);
  const tags = [...new Set([...known.tags, ...read.tags])];
  if (tags.length > known.tags.length) added.push('tags');
  const ties = paragraphsIn(known, textId);
  const tied = [...new Set([...ties, ...idsIn(read, textId)])];
  if (tied.length > ties.length) added.push('paragraphs');
  const isSame = added.length + differences.length === 0;
  const term: Term = {
    ...tiedIn(known, textId, tied),
    canonical,
    variants,
    ...(cases ? { cases } : {}),
    ...(script ? { script } : {}),
    definition,
    category,
    tags,
    modifiedAt: at,
  };
  const status = isSame ? 'same' : differences.length > 0 ? 'conflict' : 'changed';
  return { status, read, known, added, differences, term: isSame ? known : term };
}

function mergedForms(
  known: Term,
  read: TermRead,
  canonical: string,
  added: TermField[],
  differences: TermDifference[],
): readonly Variant[] {
  const theirs = grouped(read.variants, ({ form }) => formKey(form));
  const kept = known.variants.map((variant): Variant => {
    const alike = theirs.get(formKey(variant.form)) ?? [];
    const other =
      alike.find(({ kind, cell }) => kind === variant.kind && cell === variant.cell) ??
      alike.find(({ form }) => form === variant.form) ??
      alike[0];
    // `other` says nothing of a form: most files know no kinds.
    const kind = !other || other.kind === 'other' ? variant.kind : other.kind;
    const cell = other?.cell ?? variant.cell;
    if (kind === variant.kind && cell === variant.cell) return variant;
    if (kind !== variant.kind || variant.cell !== undefined) {
      const [a, b] = [variant, { kind, cell }].map((one) => [one.kind, one.cell ?? ''].join(' '));
      const { form } = variant;
      differences.push({
        field: 'variants',
        ours: `${form}: ${a ?? ''}`.trim(),
        theirs: `${form}: ${b ?? ''}`.trim(),
      });
    } else added.push('variants');
    return { form: variant.form, kind, ...(cell ? { cell } : {}) };
  });
  const old: Variant[] =
    formKey(canonical) === formKey(known.canonical)
      ? []
      : [{ form: known.canonical, kind: 'other' }];
  const before = withForms(canonical, kept, old);
  const all = withForms(canonical, before, read.variants);
  if (all.length > before.length && !added.includes('variants')) added.push('variants');
  return all;
}

/** Forms with those of others behind them that are not among them in either script. */
function withForms(
  canonical: string,
  forms: readonly Variant[],
  others: readonly Variant[],
): Variant[] {
  const own = distinct(forms, canonical);
  const known = new Set([canonical, ...own.map(({ form }) => form)].map(formKey));
  return [...own, ...distinct(others, canonical).filter(({ form }) => !known.has(formKey(form)))];
}

function mergedCells(
  ours: Readonly<Partial<CaseForms>>,
  theirs: Readonly<Partial<CaseForms>>,
  added: TermField[],
  differences: TermDifference[],
): Partial<CaseForms> | undefined {
  const cells: { -readonly [Cell in keyof CaseForms]?: string } = { ...ours };
  for (const name of caseNames) {
    const [own, other] = [ours[name], theirs[name]];
    if (other === undefined || (own !== undefined && formKey(own) === formKey(other))) continue;
    if (own === undefined) {
      if (!added.includes('cases')) added.push('cases');
    } else differences.push({ field: 'cases', ours: own, theirs: other });
    cells[name] = other;
  }
  return Object.keys(cells).length > 0 ? cells : undefined;
}

/** Ids of the paragraphs of a text that a term of a file is tied to. */
const idsIn = ({ paragraphKeys }: TermRead, textId: string): readonly string[] =>
  paragraphsIn({ textId: everyText, paragraphIds: paragraphKeys }, textId);
