import { orderKey } from '../core/collation.ts';
import { fold } from '../core/fold.ts';
import { occurrences } from '../core/occurrences.ts';
import { isShared } from '../core/term-scope.ts';
import {
  formOwners,
  termTroubles,
  type FormOwners,
  type TermTrouble,
} from '../core/term-troubles.ts';
import type { Term } from '../core/term.ts';
import { SvelteSet } from 'svelte/reactivity';
import type { Glossary } from './glossary.svelte.ts';
import type { TermPlaces } from './term-places.svelte.ts';

export const termReaches = ['all', 'own', 'shared', 'troubled', 'unused'] as const;
export type TermReach = (typeof termReaches)[number];

export const termSorts = ['azbuka', 'usage', 'newest', 'category'] as const;
export type TermSort = (typeof termSorts)[number];

/** Cards drawn at first, and with every step down: more than any window shows at once. */
const step = 24;

/** The list of the glossary panel: what is shown of the glossary, in which order, and what is chosen. */
export class TermList {
  words = $state('');
  reach = $state<TermReach>('all');
  sort = $state<TermSort>('azbuka');
  /** Ids of the terms that are ticked, to be merged or deleted together. */
  readonly chosen = new SvelteSet<string>();
  #limit = $state(step);
  readonly #owners: FormOwners;
  readonly #byId: ReadonlyMap<string, Term>;
  readonly #all: readonly Term[];

  constructor(glossary: Glossary, places: TermPlaces) {
    this.#owners = $derived(formOwners(glossary.terms));
    this.#byId = $derived(new Map(glossary.terms.map((term) => [term.id, term])));
    const wanted = $derived.by(() => {
      const words = fold(this.words).trim();
      if (words === '') return glossary.terms;
      // In any case: „комунама“ finds the term комуна.
      const meant = new Set(occurrences(this.words, glossary.matcher).map(({ termId }) => termId));
      return glossary.terms.filter((term) => meant.has(term.id) || wordsOf(term).includes(words));
    });
    const within = $derived(wanted.filter((term) => this.#reaches(term, places)));
    this.#all = $derived.by(() => {
      const byName = within.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      if (this.sort === 'usage') {
        return byName.toSorted((a, b) => places.count(b.id) - places.count(a.id));
      }
      if (this.sort === 'newest') {
        return byName.toSorted((a, b) => (a.createdAt > b.createdAt ? -1 : 1));
      }
      if (this.sort === 'category') {
        // Those of no kind stand at the end.
        const kind = (term: Term): string => orderKey(term.category || '\uFFFD', 'azbuka');
        return byName.toSorted((a, b) => (kind(a) < kind(b) ? -1 : kind(a) > kind(b) ? 1 : 0));
      }
      return byName;
    });
  }

  /** How many the filter lets through. */
  get count(): number {
    return this.#all.length;
  }

  /** As many of them as are drawn. */
  get shown(): readonly Term[] {
    return this.#all.slice(0, this.#limit);
  }

  /** All that the filter lets through, in order. */
  get all(): readonly Term[] {
    return this.#all;
  }

  /** Draws more of them. */
  more(): void {
    if (this.#limit < this.#all.length) this.#limit += step;
  }

  /** Draws all up to a term, so that its card can be gone to. */
  reachTo(id: string): void {
    const index = this.#all.findIndex((term) => term.id === id);
    while (this.#limit <= index) this.#limit += step;
  }

  troublesOf(id: string): readonly TermTrouble[] {
    const term = this.#byId.get(id);
    return term ? termTroubles(term, this.#owners) : [];
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  #reaches(term: Term, places: TermPlaces): boolean {
    switch (this.reach) {
      case 'own':
        return !isShared(term);
      case 'shared':
        return isShared(term);
      case 'troubled':
        return termTroubles(term, this.#owners).length > 0;
      case 'unused':
        return places.count(term.id) === 0;
      case 'all':
        return true;
    }
  }
}

/** What a term is sorted by; worked out once, for as long as there is the term. */
const orderOf = remembered(({ canonical }) => orderKey(canonical, 'azbuka'));

/** All that a filter looks through, folded; likewise. */
const wordsOf = remembered(({ canonical, variants, cases = {}, definition, category, tags }) => {
  const forms = [...variants.map(({ form }) => form), ...Object.values(cases)];
  return fold([canonical, ...forms, definition, category, ...tags].join('\n'));
});

function remembered(work: (term: Term) => string): (term: Term) => string {
  const known = new WeakMap<Term, string>();
  return (term) => {
    const made = known.get(term) ?? work(term);
    known.set(term, made);
    return made;
  };
}
