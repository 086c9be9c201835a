import { byPlace, type Annotation, type Colour } from './annotation.ts';
import { paragraphLabel } from './citation.ts';
import { annotationBlocks, stretchOf } from './markdown-annotation.ts';
import { markdownFile } from './markdown-file.ts';
import { glossaryBlocks } from './markdown-glossary.ts';
import type { markers } from './markdown-region.ts';
import type { Passage } from './passage.ts';
import type { Term, variantKinds } from './term.ts';
import type { Side, Text } from './text.ts';

export interface MarkdownInput {
  readonly text: Text;
  /** In any order. */
  readonly annotations: readonly Annotation[];
  readonly terms: readonly Term[];
  /** The number readers see for a paragraph. */
  readonly ordinals: (paragraphId: string) => number;
  /** The words of an annotation on a side with what is around them; left out: its own words alone. */
  readonly passage?: (annotation: Annotation, side: Side) => Passage;
  readonly options: MarkdownOptions;
  /** English unless given. */
  readonly labels?: MarkdownLabels;
}

export interface MarkdownOptions {
  readonly preset: keyof typeof markers;
  readonly glossary: boolean;
  /** Quote the words of the other side as well. */
  readonly quoteBoth: boolean;
  /** Take in highlights that have neither note nor tags. */
  readonly bareHighlights: boolean;
}

/** The words an export adds of its own, in the language of the interface. */
export interface MarkdownLabels {
  readonly sides: Readonly<Record<Side, string>>;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly variants: Readonly<Record<(typeof variantKinds)[number], string>>;
  readonly glossary: string;
  /** Heading over annotations whose words are no longer found. */
  readonly orphans: string;
}

export const englishLabels: MarkdownLabels = {
  sides: { original: 'original', cleaned: 'cleaned' },
  colours: { yellow: 'yellow', green: 'green', blue: 'blue', red: 'red' },
  variants: {
    damaged: 'damaged',
    inflected: 'inflected',
    forbidden: 'not to be used',
    other: 'other',
  },
  glossary: 'Glossary',
  orphans: 'Unattached',
};

/**
 * The notes of a text as a Markdown file; the same input gives the same bytes.
 * Nothing that was typed gets out of its block or can pass for a marker.
 * @throws Error when an id cannot stand in a link
 */
export const exportMarkdown = (input: MarkdownInput): string =>
  markdownFile(input.text, input.options.preset, noteBlocks(input));

/** What stands between the markers: the notes by paragraph, those without a place, the glossary. */
export function noteBlocks(input: MarkdownInput): string[] {
  const { options, labels = englishLabels } = input;
  return [
    ...noteSections(input).flatMap(({ heading, annotations }) => [
      `## ${heading}`,
      ...annotations.flatMap((one) => annotationBlocks(one, input, labels)),
    ]),
    ...(options.glossary ? glossaryBlocks(input, labels) : []),
  ];
}

/** Notes that stand under one heading. */
interface NoteSection {
  readonly heading: string;
  readonly annotations: readonly Annotation[];
}

/** The notes that are wanted, in reading order by paragraph; those without a place come last. */
export function noteSections(input: MarkdownInput): NoteSection[] {
  const { options, labels = englishLabels } = input;
  const wanted = input.annotations
    .filter(({ note, tags }) => options.bareHighlights || note.trim() !== '' || tags.length > 0)
    .toSorted(byPlace);
  const placed = wanted.filter(({ state }) => state !== 'orphan');
  const orphans = wanted.filter(({ state }) => state === 'orphan');
  return [
    ...sections(placed, (annotation) => headingOf(annotation, input)),
    ...(orphans.length > 0 ? [{ heading: labels.orphans, annotations: orphans }] : []),
  ];
}

/** The annotations under each heading, in the order the headings first come. */
function sections(
  annotations: readonly Annotation[],
  headingOf: (annotation: Annotation) => string,
): NoteSection[] {
  const held = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const heading = headingOf(annotation);
    const already = held.get(heading);
    if (already) already.push(annotation);
    else held.set(heading, [annotation]);
  }
  return [...held].map(([heading, under]) => ({ heading, annotations: under }));
}

const headingOf = (annotation: Annotation, { ordinals }: MarkdownInput): string =>
  paragraphLabel(ordinals(stretchOf(annotation).first.paragraphId));
