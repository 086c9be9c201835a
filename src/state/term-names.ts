import type { TermTrouble } from '../core/term-troubles.ts';
import { m } from '../i18n/messages.ts';
import type { TermReach, TermSort } from './term-list.svelte.ts';

/** The words readers see for the words of the glossary’s code. */

const reachNames: Record<TermReach, () => string> = {
  all: m.term_reach_all,
  own: m.term_reach_own,
  shared: m.term_reach_shared,
  troubled: m.term_reach_troubled,
  unused: m.term_reach_unused,
};

const sortNames: Record<TermSort, () => string> = {
  azbuka: m.term_sort_azbuka,
  usage: m.term_sort_usage,
  newest: m.term_sort_newest,
  category: m.term_sort_category,
};

export const termReachName = (reach: TermReach): string => reachNames[reach]();

export const termSortName = (sort: TermSort): string => sortNames[sort]();

/** What is amiss with a term, in a sentence. */
export function troubleSentence(one: TermTrouble): string {
  switch (one.trouble) {
    case 'empty':
      return m.trouble_empty();
    case 'twice':
      return m.trouble_twice({ form: one.form });
    case 'canonical':
      return m.trouble_canonical({ form: one.form });
    case 'same':
      return m.trouble_same({ term: one.term.canonical });
    case 'claimed':
      return m.trouble_claimed({ form: one.form, term: one.term.canonical });
  }
}
