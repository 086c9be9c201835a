import type { Locale } from '../core/settings.ts';
import { overwriteGetLocale } from './generated/runtime.js';

/**
 * Tells the catalogue where to look up the language. Called with a function that reads reactive
 * state, every message on screen follows a change of language by itself.
 */
export function followLocale(locale: () => Locale): void {
  overwriteGetLocale(locale);
}

/** BCP 47 tag for `lang` and for formatting dates and numbers. */
export const languageTag = (locale: Locale): string => (locale === 'sr' ? 'sr-Cyrl' : locale);
