/** What a column of a table may hold; the names our own tables have in their first row. */
export const columnFields = [
  'id',
  'term',
  'definition',
  'category',
  'tags',
  'damaged',
  'inflected',
  'forbidden',
  'other',
  'cases',
  'script',
  'paragraphs',
  'created',
  'modified',
] as const;

export type ColumnField = (typeof columnFields)[number];
