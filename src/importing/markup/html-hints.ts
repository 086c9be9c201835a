import type { Element } from './read-markup.ts';
import type { Role } from './role.ts';

/** What a class, a role or a type of EPUB says of an element beyond its name. */
export function hintsOf({ name, attributes }: Element): readonly Role[] {
  const types = `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`;
  const classes = attributes.class ?? '';
  if (types === ' ' && classes === '') return [];
  if (pageBreak.test(types)) return [{ does: 'drop', step: 'page-numbers-left-out' }];
  if (/^h[1-6]$/.test(name)) return [];
  if (noteTypes.test(types) || (containers.has(name) && noteClasses.test(classes))) {
    return [{ does: 'block', kind: 'note' }];
  }
  if (!lines.has(name)) return [];
  if (stanza.test(types) || stanza.test(classes)) return [{ does: 'stanza' }];
  if (verse.test(types) || verse.test(classes)) return [{ does: 'block', kind: 'verse' }];
  return [];
}

const pageBreak = /\b(?:doc-)?pagebreak\b/;

const noteTypes = /\b(?:doc-)?(?:footnotes?|endnotes?|rearnotes?)\b/;
const noteClasses = /(?:^|\s)(?:footnotes?|endnotes?)(?:\s|$)/i;
const containers = new Set(['section', 'div', 'aside', 'ol', 'ul', 'li', 'p']);

const lines = new Set(['section', 'div', 'p', 'blockquote', 'span']);
const stanza = /(?:^|[\s:])(?:stanza|strofa|line-?group|lg)(?:\s|$)/i;
const verse = /(?:^|[\s:])(?:verse|poem|poetry|stih|stihovi|pesma|pjesma)(?:\s|$)/i;
