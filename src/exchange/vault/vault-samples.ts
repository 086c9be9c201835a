import fc from 'fast-check';
import type { Annotation } from '../../core/annotation.ts';
import { exportMarkdown, type MarkdownOptions } from '../../core/markdown.ts';
import { sampleNote } from '../../core/note-samples.ts';
import type { Text } from '../../core/text.ts';

/** Things that mean something somewhere in a Markdown file, and some that only look so. */
const pieces = [
  ...['# Наслов', '## ¶ 2', '===', '---', '***', '- ', '1. ', '+ ', '\t- ', '> ', '> [!quote] ¶ 9'],
  ...['```', '````', '```js', '``` реч', '~~~', '  ```', '- ```', '`', '``', '%%', '$$', '$', '=='],
  ...['%% uporedo:begin %%', '%% uporedo:end %%', '<!-- uporedo:begin -->', '<!-- uporedo:end -->'],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<b>',
    '<https://a.rs>',
    '[а]: https://b.rs',
    '[^1]: ф',
  ],
  ...['[а](б)', '[[а]]', '^t1-p1-a1', '<a id="t1-p1-a2"></a>', ' ^id', '\\', '\\\\', '\\`', '\\<'],
  ...['\\%%', '\\# ', '| а | б |', '|---|---|', '&lt;', 'реч', 'Комуне.', ' ', '  ', '    ', '\t'],
  ...['\n', '\n', '\n', '\n\n', '\n\n\n', '\r', '\r\n', '\u2028', '\v', '\0', '\u001b', '\ud800'],
  ...[
    '\u202e',
    '\u00a0',
    '\ufeff',
    '---\ntitle: "x"\n---',
    'uporedo-id: t9',
    '#кина',
    ' #кина',
    '#12',
  ],
  ...[
    '[¶ 1](uporedo://text/t1/p/p1?a=a1)',
    '[¶ 1](uporedo://text/t1/p/p1?a=a1) · 2026-11-14',
    '😀',
  ],
];

export const hostileNotes = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

export const hostileTags = fc.uniqueArray(
  fc.constantFrom('кина', 'комуна/село', 'две речи', '2024', 'a"b', '#', '%%', 'а'),
  { maxLength: 3 },
);

export const sampleText: Text = {
  id: 't1',
  title: 'Велики скок',
  author: '',
  source: 'а.txt',
  sha256: 'ab',
  encoding: 'UTF-8',
  format: 'text',
  language: 'sr',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 3,
  wordCount: 9,
  nextParagraph: 4,
  ledgerRevision: 0,
  paragraphsRevision: 0,
  addedAt: '2026-11-14T10:00:00.000Z',
  deletedAt: null,
};

/** Notes `a1`, `a2` … of the first paragraph, one for each given. */
export const notesOf = (
  words: readonly { readonly note: string; readonly tags?: readonly string[] }[],
): Annotation[] =>
  words.map(({ note, tags = [] }, index) => sampleNote({ id: `a${index + 1}`, note, tags }));

export const exportOf = (
  annotations: readonly Annotation[],
  preset: MarkdownOptions['preset'] = 'obsidian',
  text = sampleText,
): string =>
  exportMarkdown({
    text,
    annotations,
    terms: [],
    ordinals: (id) => Number(id.slice(1)),
    options: { preset, glossary: false, quoteBoth: false, bareHighlights: true },
  });
