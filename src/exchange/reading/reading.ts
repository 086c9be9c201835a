import type { Correction } from '../../core/correction.ts';
import { compileTerms, occurrences, type TermMatcher } from '../../core/occurrences.ts';
import { toLatin } from '../../core/script.ts';
import type { Script } from '../../core/text.ts';
import type { View } from '../../core/view.ts';
import type { ExportInput } from '../form.ts';
import { inScript, viewIn } from '../in-script.ts';
import { depthsOf, headingTree, type Heading } from './outline-depths.ts';
import { readingNotes, type ReadingNotes } from './reading-notes.ts';

/** A text made ready for forms that are read: what stands where, and in which letters. */
export interface Reading {
  readonly input: ExportInput;
  readonly title: string;
  /** BCP 47, of words of the text. */
  readonly language: 'sr-Cyrl' | 'sr-Latn';
  readonly view: (words: string) => View;
  /** Words of the text in the script wanted. */
  readonly written: (words: string) => string;
  readonly notes: ReadingNotes;
  readonly headings: readonly Heading[];
  readonly depths: ReadonlyMap<string, number>;
  /** Terms, where they are to be shown. */
  readonly matcher: TermMatcher | null;
  readonly explain: (correction: Correction) => string;
  /** The number readers see for a paragraph. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** The day of a point in time, ISO 8601, as readers write it; `null` for no such. */
  readonly day: (at: string) => { readonly iso: string; readonly words: string } | null;
}

export function readingOf(input: ExportInput): Reading {
  const { text, rows, options, words } = input;
  const headings = headingTree(rows);
  const written = inScript(text, options.script);
  return {
    input,
    title: written(text.title).trim() || text.id,
    language: languageOf(options.script ?? text.script),
    view: viewIn(text, options.script),
    written,
    notes: readingNotes(input),
    headings,
    depths: depthsOf(headings),
    matcher: options.glossary && input.terms.length > 0 ? compileTerms(input.terms) : null,
    explain: ({ kind, explanation }) => {
      const why = explanationIn(words.language, explanation);
      return why === '' ? words.kinds[kind] : `${words.kinds[kind]}: ${why}`;
    },
    ordinals: new Map(rows.map(({ id, ordinal }) => [id, ordinal])),
    day: dayIn(words.language),
  };
}

/** Occurrences of terms in words of a side, where terms are shown. */
export const termsIn = ({ matcher }: Reading, words: string) =>
  matcher ? occurrences(words, matcher) : [];

const languageOf = (script: Script) => (script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn');

/** An explanation in the language of the interface. */
export function explanationIn(language: string, { sr, en }: Correction['explanation']): string {
  if (!language.startsWith('sr')) return en;
  return language === 'sr-Latn' ? toLatin(sr) : sr;
}

function dayIn(language: string): Reading['day'] {
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (at) => {
    const iso = /^\d{4}-\d\d-\d\d/.exec(at)?.[0];
    if (iso === undefined || Number.isNaN(Date.parse(iso))) return null;
    return { iso, words: written.format(new Date(iso)) };
  };
}
