import { declinePhrase } from '../cleaning/decline-phrase.ts';
import { nominativeOf } from '../cleaning/nominative.ts';
import { knowsNothing, type Knows } from '../cleaning/paradigm.ts';
import { foldScript } from '../fold.ts';
import { toCyrillic } from '../script.ts';
import type { AuditPlace, RenderingKind } from './audit.ts';

/** One way a term is written in a text, in all its cases. */
export interface Rendering {
  /** The form it is of, in the nominative as far as that can be told. */
  readonly base: string;
  readonly kind: RenderingKind;
  readonly agrees: boolean;
  /** In the order of the text. */
  readonly places: readonly AuditPlace[];
}

/** How one term is written. */
export interface TermAudit {
  readonly termId: string;
  /** Those that do not agree first, then the most frequent. */
  readonly renderings: readonly Rendering[];
  readonly agreeing: number;
  readonly disagreeing: number;
}

/**
 * What `auditRows` found in all chunks of a text, by term: those with most that disagrees first, then
 * the most frequent. Terms that stand nowhere are left out.
 */
export function renderings(
  places: readonly AuditPlace[],
  knows: Knows = knowsNothing,
): TermAudit[] {
  const audits = Array.from(
    grouped(places, ({ termId }) => termId),
    ([termId, own]) => auditOf(termId, own, knows),
  );
  return audits.toSorted(
    (a, b) =>
      b.disagreeing - a.disagreeing || b.agreeing - a.agreeing || (a.termId < b.termId ? -1 : 1),
  );
}

function auditOf(termId: string, places: readonly AuditPlace[], knows: Knows): TermAudit {
  const bases = basesOf(
    places.filter(({ kind }) => kind === 'unlisted'),
    knows,
  );
  const byBase = grouped(
    places,
    ({ kind, base }) => `${kind} ${kind === 'unlisted' ? (bases.get(base) ?? base) : base}`,
  );
  const found = Array.from(byBase.values(), ([first, ...rest]): Rendering => {
    const { kind, agrees, base } = first;
    const places = [first, ...rest].toSorted(
      (a, b) => a.place - b.place || a.span.start - b.span.start,
    );
    return { base: bases.get(base) ?? base, kind, agrees, places };
  });
  const agreeing = places.filter(({ agrees }) => agrees).length;
  return {
    termId,
    renderings: found.toSorted(
      (a, b) => Number(a.agrees) - Number(b.agrees) || b.places.length - a.places.length,
    ),
    agreeing,
    disagreeing: places.length - agreeing,
  };
}

type Some<T> = [T, ...T[]];

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, Some<T>> {
  const groups = new Map<string, Some<T>>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** What unlisted words are forms of: the nominative among them, or one that their ending tells. */
function basesOf(places: readonly AuditPlace[], knows: Knows): Map<string, string> {
  const standing = [...new Set(places.map(({ base }) => base))];
  const bases = new Map<string, string>();
  const known = new Map<string, string>();
  const folded = new Set(standing.map(foldScript));
  // What is a nominative has most of the others among its cases.
  const candidates = standing
    .map((words) => candidateOf(words, knows))
    .map(({ nominative, forms }) => {
      const covered = forms.filter((form) => folded.has(form)).length;
      return { nominative, forms, covered };
    })
    .toSorted((a, b) => b.covered - a.covered);
  for (const { nominative, forms } of candidates) {
    for (const form of forms) if (!known.has(form)) known.set(form, nominative);
  }
  for (const words of standing) bases.set(words, known.get(foldScript(words)) ?? words);
  return bases;
}

/** What words may be a form of, and its cases, folded. */
interface Candidate {
  readonly nominative: string;
  readonly forms: readonly string[];
}

/** A text is audited again and again as it is looked through, and what stands in it is the same. */
const candidates = new WeakMap<Knows, Map<string, Candidate>>();
const mostCandidates = 20_000;

function candidateOf(words: string, knows: Knows): Candidate {
  const known = candidates.get(knows) ?? new Map<string, Candidate>();
  candidates.set(knows, known);
  const made = known.get(words);
  if (made) return made;
  const nominative = nominativeOf(toCyrillic(words))?.nominative ?? words;
  const { forms } = declinePhrase(toCyrillic(nominative), knows);
  const candidate = { nominative, forms: [...new Set(Object.values(forms).map(foldScript))] };
  if (known.size >= mostCandidates) known.clear();
  known.set(words, candidate);
  return candidate;
}
