import { orderKey } from '../core/collation.ts';
import { fold } from '../core/fold.ts';
import { occurrences } from '../core/occurrences.ts';
import { isShared } from '../core/term-scope.ts';
import { formOwners, termTroubles, type TermTrouble } from '../core/term-troubles.ts';
import type { Term } from '../core/term.ts';
import { SvelteSet } from 'svelte/reactivity';
import type { Glossary } from './glossary.svelte.ts';
import type { TermPlaces } from './term-places.svelte.ts';

export const termReaches = ['all', 'own', 'shared', 'troubled', 'unused'] as const;
export type TermReach = (typeof termReaches)[number];

export const termSorts = ['azbuka', 'usage', 'newest', 'category'] as const;
export type TermSort = (typeof termSorts)[number];

/** Cards drawn at first, and with every step down. */
const step = 60;

/** The list of the glossary panel: what is shown of the glossary, in which order, and what is chosen. */
export class TermList {
  words = $state('');
  reach = $state<TermReach>('all');
  sort = $state<TermSort>('azbuka');
  /** Ids of the terms that are ticked, to be merged or deleted together. */
  readonly chosen = new SvelteSet<string>();
  #limit = $state(step);
  readonly #troubles: ReadonlyMap<string, readonly TermTrouble[]>;
  readonly #keys: ReadonlyMap<string, { readonly words: string; readonly order: string }>;
  readonly #all: readonly Term[];

  constructor(glossary: Glossary, places: TermPlaces) {
    this.#keys = $derived(new Map(glossary.terms.map((term) => [term.id, keysOf(term)])));
    this.#troubles = $derived.by(() => {
      const owners = formOwners(glossary.terms);
      const each = glossary.terms.map((term) => [term.id, termTroubles(term, owners)] as const);
      return new Map(each.filter(([, troubles]) => troubles.length > 0));
    });
    const wanted = $derived.by(() => {
      const words = fold(this.words).trim();
      if (words === '') return glossary.terms;
      // In any case: „комунама“ finds the term комуна.
      const meant = new Set(occurrences(this.words, glossary.matcher).map(({ termId }) => termId));
      return glossary.terms.filter(
        ({ id }) => meant.has(id) || this.#keys.get(id)?.words.includes(words),
      );
    });
    const within = $derived(wanted.filter((term) => this.#reaches(term, places)));
    this.#all = $derived.by(() => {
      const order = (term: Term): string => this.#keys.get(term.id)?.order ?? '';
      const byName = within.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
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
    return this.#troubles.get(id) ?? [];
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
        return this.#troubles.has(term.id);
      case 'unused':
        return places.count(term.id) === 0;
      case 'all':
        return true;
    }
  }
}

function keysOf(term: Term): { words: string; order: string } {
  const { canonical, variants, cases = {}, definition, category, tags } = term;
  const forms = [...variants.map(({ form }) => form), ...Object.values(cases)];
  return {
    words: fold([canonical, ...forms, definition, category, ...tags].join('\n')),
    order: orderKey(canonical, 'azbuka'),
  };
}
