import type { ImportedDocument } from './document.ts';

/** A file of plain paragraphs, for tests. */
export const documentOf = (paragraphs: readonly string[]): ImportedDocument => ({
  format: 'text',
  encoding: 'utf-8',
  title: '',
  author: '',
  language: '',
  lead: '',
  blocks: paragraphs.map((text) => ({ kind: 'prose', level: 0, text, styles: [], tail: '\n' })),
  report: [],
});
