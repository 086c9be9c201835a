import type { Counts, TextPlan } from '../exchange/archive/restore/restore-plan.ts';
import { m } from '../i18n/messages.ts';

/** What a restore does to rows of a kind, as one line; `null` when it has none to tell of. */
export function countsInWords(kind: () => string, { added, changed, kept }: Counts): string | null {
  const parts = [
    added > 0 ? m.restore_added({ count: added }) : '',
    changed > 0 ? m.restore_changed({ count: changed }) : '',
    kept > 0 ? m.restore_kept({ count: kept }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${kind()}: ${parts.join('; ')}`;
}

/** What a restore does to a text: in a word, and line by line. */
export function textInWords(plan: TextPlan): {
  readonly how: string;
  readonly lines: readonly string[];
} {
  const lines = [
    countsInWords(m.restore_notes, plan.notes),
    countsInWords(m.restore_terms, plan.terms),
    countsInWords(m.restore_paragraphs, plan.paragraphs),
    plan.isOnOtherParagraphs ? m.restore_other_paragraphs() : null,
  ].filter((line) => line !== null);
  return { how: howInWords(plan, lines.length > 0), lines };
}

function howInWords({ how, isBack }: TextPlan, hasLines: boolean): string {
  if (how === 'new') return m.restore_new();
  if (how === 'same') return m.restore_same();
  if (isBack) return m.restore_back();
  return hasLines ? '' : m.restore_details();
}
