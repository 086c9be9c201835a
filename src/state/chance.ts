import { makeId } from '../core/id.ts';

/** A new id: `t…` for a text, `a…` an annotation, `g…` a glossary term, `c…` a correction by hand. */
export const newId = (prefix: 't' | 'a' | 'g' | 'c'): string =>
  makeId(prefix, (length) => crypto.getRandomValues(new Uint8Array(length)));

export const now = (): string => new Date().toISOString();
