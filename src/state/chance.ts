import { makeId } from '../core/id.ts';

/**
 * A new id: `t…` for a text, `a…` an annotation, `g…` a glossary term, `c…` a correction
 * by hand, `r…` a revision.
 */
export const newId = (prefix: 't' | 'a' | 'g' | 'c' | 'r'): string =>
  makeId(prefix, (length) => crypto.getRandomValues(new Uint8Array(length)));

export const now = (): string => new Date().toISOString();
