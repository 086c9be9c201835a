/** Forms in which a text comes to the library. */
export const formats = [
  'text',
  'markdown',
  'html',
  'epub',
  'docx',
  'odt',
  'subtitles',
  'tei',
  'pdf',
] as const;

export type Format = (typeof formats)[number];
