import { makeId } from '../core/id.ts';

/** A new id: `t…` for a text, `a…` for an annotation, `g…` for a glossary term. */
export const newId = (prefix: 't' | 'a' | 'g'): string =>
  makeId(prefix, (length) => crypto.getRandomValues(new Uint8Array(length)));

export const now = (): string => new Date().toISOString();
