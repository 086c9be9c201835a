import type { Correction, CorrectionKind } from '../core/correction.ts';
import { englishLabels, type MarkdownLabels } from '../core/markdown.ts';

/** The words an export adds of its own, in the language of the interface. */
export interface ExportWords extends MarkdownLabels {
  /** BCP 47, of these words: `sr-Cyrl`, `sr-Latn` or `en`. */
  readonly language: string;
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
  /** Who makes corrections. */
  readonly by: Readonly<Record<Correction['by'], string>>;
  readonly notes: string;
  readonly reading: ReadingWords;
  readonly markdown: MarkdownWords;
  readonly tei: TeiWords;
}

/** What Markdown says of its own beside what stands over notes. */
interface MarkdownWords {
  readonly errata: string;
  /** Of a correction nobody has decided. */
  readonly proposed: string;
  readonly metadata: string;
  readonly highlights: string;
  readonly title: string;
  readonly author: string;
  readonly note: string;
  readonly tags: string;
}

/** What the header of a TEI document says in words. */
interface TeiWords {
  /** Before the date. */
  readonly made: string;
  /** What `sic` and `corr` are. */
  readonly editorial: string;
  /** What the makers are responsible for. */
  readonly corrections: string;
}

/** What forms for reading say of themselves. */
interface ReadingWords {
  readonly contents: string;
  readonly changes: string;
  /** Before a number, as `note` is. */
  readonly paragraph: string;
  readonly note: string;
  readonly skip: string;
  readonly view: string;
  readonly bothSides: string;
  readonly show: string;
  readonly onlyNotes: string;
  readonly back: string;
  /** Of a note whose words have changed. */
  readonly moved: string;
  readonly source: string;
  readonly forms: string;
  /** Before the date. */
  readonly made: string;
}

/** For where nobody's language is known: the command line. */
export const englishWords: ExportWords = {
  ...englishLabels,
  language: 'en',
  kinds: {
    'mangled-latin': 'Mangled Latin',
    'name-variant': 'Form of a name',
    'term-inconsistent': 'Inconsistent term',
    case: 'Case',
    agreement: 'Agreement',
    calque: 'Literal translation',
    capitalisation: 'Capital letters',
    punctuation: 'Punctuation',
    typography: 'Typography',
    encoding: 'Wrong encoding',
    script: 'Mixed scripts',
    diacritics: 'Lost diacritics',
    ocr: 'Scanning error',
    spelling: 'Unknown word',
    wording: 'Wording',
  },
  by: { rule: 'rule', edition: 'edited edition', hand: 'changed by hand' },
  notes: 'Notes',
  reading: {
    contents: 'Contents',
    changes: 'Changes',
    paragraph: 'Paragraph',
    note: 'Note',
    skip: 'Skip to the text',
    view: 'View',
    bothSides: 'Side by side',
    show: 'Show',
    onlyNotes: 'Notes only',
    back: 'Back to the text',
    moved: 'Words changed',
    source: 'Source',
    forms: 'Other forms',
    made: 'Made with Uporedo',
  },
  markdown: {
    errata: 'Errata',
    proposed: 'To decide',
    metadata: 'Metadata',
    highlights: 'Highlights',
    title: 'Title',
    author: 'Author',
    note: 'Note',
    tags: 'Tags',
  },
  tei: {
    made: 'Exported from Uporedo.',
    editorial:
      'Accepted corrections stand in the text, each beside the words it replaces. Proposed and rejected ones are recorded behind the text.',
    corrections: 'corrections',
  },
};
