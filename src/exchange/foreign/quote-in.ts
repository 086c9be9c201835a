import { field, isFields, listOf, textField } from './fields.ts';
import type { ForeignQuote } from './foreign-note.ts';

/** How deep selectors may refine one another. */
const deepest = 8;

/**
 * The quote among selectors of the W3C Web Annotation Data Model (4.2.4), also one that refines
 * another (4.2.9); `null` when there is none.
 */
export function quoteIn(selectors: unknown, depth = 0): ForeignQuote | null {
  if (depth > deepest) return null;
  for (const selector of listOf(selectors)) {
    if (!isFields(selector)) continue;
    const exact = textField(selector, 'exact');
    if (field(selector, 'type') === 'TextQuoteSelector' && exact.trim() !== '') {
      return {
        exact,
        prefix: textField(selector, 'prefix'),
        suffix: textField(selector, 'suffix'),
      };
    }
    const inner = quoteIn(field(selector, 'refinedBy'), depth + 1);
    if (inner) return inner;
  }
  return null;
}
