import type { TermField, TermPlan } from '../core/glossary/bring-terms.ts';
import type { Unread } from '../core/glossary/term-read.ts';
import type { TermTrouble } from '../core/term-troubles.ts';
import type { Variant } from '../core/term.ts';
import type { ColumnField } from '../exchange/terms/fields.ts';
import { m } from '../i18n/messages.ts';
import { formKindName } from './names.ts';
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

const fieldNames: Record<TermField, () => string> = {
  canonical: m.term_canonical,
  variants: m.term_variants,
  cases: m.term_cases,
  script: m.term_script,
  definition: m.term_definition,
  category: m.term_category,
  tags: m.note_tags,
  paragraphs: m.term_paragraphs,
};

/** A part of a term. */
export const termFieldName = (field: TermField): string => fieldNames[field]();

const statusNames: Record<TermPlan['status'], () => string> = {
  new: m.terms_in_new,
  same: m.terms_in_same,
  changed: m.terms_in_changed,
  conflict: m.terms_in_conflict,
};

/** What would become of a term of a file, in a word. */
export const termStatusName = (status: TermPlan['status']): string => statusNames[status]();

const ofKind = (kind: Variant['kind']) => (): string =>
  m.term_form_of_kind({ kind: formKindName(kind) });

/** What a column of another program’s table may hold, with what readers call it. */
export const tableFields: readonly (readonly [ColumnField, () => string])[] = [
  ['term', m.term_canonical],
  ['definition', m.term_definition],
  ['other', m.term_variants],
  ['damaged', ofKind('damaged')],
  ['inflected', ofKind('inflected')],
  ['forbidden', ofKind('forbidden')],
  ['category', m.term_category],
  ['tags', m.note_tags],
  ['script', m.term_script],
  ['id', m.terms_in_id],
];

/** What was not read of a file, in a sentence. */
export function unreadSentence({ unit, number, reason }: Unread): string {
  const why = {
    'no-term': m.terms_in_no_term,
    quotes: m.terms_in_quotes,
    truncated: m.terms_in_truncated,
  }[reason]();
  return unit === 'line'
    ? m.terms_in_line({ number, reason: why })
    : m.terms_in_entry({ number, reason: why });
}
