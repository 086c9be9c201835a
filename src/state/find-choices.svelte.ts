import type { Side } from '../core/text.ts';

/** How the reader looks for words; kept while the window is open. */
export class FindChoices {
  /** `null`: both. */
  side = $state<Side | null>(null);
  wholeWords = $state(false);
  /** Capitals, diacritics and signs as typed. */
  exact = $state(false);
  /** The word or phrase in all its cases. */
  forms = $state(false);
  /** All hits are listed below the field. */
  listed = $state(false);
}
