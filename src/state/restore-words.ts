import type { Counts, TextPlan } from '../exchange/archive/restore/restore-plan.ts';
import { m } from '../i18n/messages.ts';

/** How rows are told of that a restore makes others. */
type ChangedWords = (about: { count: number }) => string;

/** What a restore does to rows of a kind, as one line; `null` when it has none to tell of. */
export function countsInWords(
  kind: () => string,
  { added, changed, kept, removed }: Counts,
  changedWords: ChangedWords = m.restore_changed,
): string | null {
  const parts = [
    added > 0 ? m.restore_added({ count: added }) : '',
    changed > 0 ? changedWords({ count: changed }) : '',
    kept > 0 ? m.restore_kept({ count: kept }) : '',
    removed > 0 ? m.restore_removed({ count: removed }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${kind()}: ${parts.join('; ')}`;
}

/** What a restore does to a text: in a word, and line by line. */
export function textInWords(
  plan: TextPlan,
  changedWords: ChangedWords = m.restore_changed,
): {
  readonly how: string;
  readonly lines: readonly string[];
} {
  const lines = [
    countsInWords(m.restore_notes, plan.notes, changedWords),
    countsInWords(m.restore_terms, plan.terms, changedWords),
    countsInWords(m.restore_paragraphs, plan.paragraphs, changedWords),
    plan.isOnOtherParagraphs ? m.restore_other_paragraphs() : null,
  ].filter((line) => line !== null);
  return { how: howInWords(plan, lines.length > 0), lines };
}

function howInWords({ how, isBack }: TextPlan, hasLines: boolean): string {
  if (how === 'new') return m.restore_new();
  if (how === 'same') return m.restore_same();
  if (how === 'gone') return m.restore_gone();
  if (isBack) return m.restore_back();
  return hasLines ? '' : m.restore_details();
}
