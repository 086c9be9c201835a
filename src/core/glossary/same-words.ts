import { toLatin } from '../script.ts';

/**
 * Words without what a file may have changed of them on the way: runs of white space, and what XML
 * cannot hold. For comparing, never for keeping.
 */
export const squeezed = (words: string): string =>
  withoutControls(words).replace(/\s+/gu, ' ').trim();

/** Words without what has no place in files of text: control characters, halves of letters. */
export const withoutControls = (words: string): string =>
  words.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffd-\uffff]/gu, '');

/** A form as it is told from others of its term: blind to script, but not to case and accents. */
export const formKey = (form: string): string => squeezed(toLatin(form));
