import { paragraphAddress } from '../../core/address.ts';
import type { Annotation } from '../../core/annotation.ts';
import { paragraphLabel } from '../../core/citation.ts';
import { stretchOf, tagsOf } from '../../core/markdown-annotation.ts';
import { escapeTitle } from '../../core/markdown-escape.ts';
import { inAlphabet } from '../../core/markdown-glossary.ts';
import { noteBlock } from '../../core/markdown-note.ts';
import { quoteLines } from '../../core/markdown-quote.ts';
import { noteSections } from '../../core/markdown.ts';
import { onlyWords } from '../../core/passage.ts';
import type { Term } from '../../core/term.ts';
import { otherSide } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';
import { erratumViews, type ErratumView } from './errata-lines.ts';
import { notesInput, type NotesInput } from './notes-input.ts';

/**
 * What a template sees of a text. Every string is Markdown already: what was typed or stands in the
 * text is escaped, so that it shows as it is wherever a line may begin. Strings of several lines say
 * so; `quote` and `indent` put them into a quote or a list. Lists are empty where the reader wants
 * nothing in them, and no string is missing: it is empty then.
 */
export interface TextView {
  readonly text: {
    readonly title: string;
    readonly author: string;
    readonly id: string;
    readonly source: string;
  };
  readonly notes: readonly NoteView[];
  readonly terms: readonly TermView[];
  readonly errata: readonly ErratumView[];
  /** Words in the language of the interface. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A note; those without a place come last, under a heading of their own. */
export interface NoteView {
  readonly id: string;
  /** The words alone. Several lines. */
  readonly quote: string;
  /** The words in bold among those around them, as much as was chosen. Several lines. */
  readonly context: string;
  /** The words of the other side, where both are wanted. Several lines. */
  readonly echo: string;
  /** As it was typed. Several lines. */
  readonly note: string;
  readonly note_and_tags: string;
  readonly note_lines: number;
  /** Without `#`. */
  readonly tags: readonly string[];
  readonly colour: string;
  readonly side: string;
  readonly other_side: string;
  /** The number of its first paragraph. */
  readonly paragraph: number;
  /** `¶ 2`, or `¶ 2–4`. */
  readonly place: string;
  /** What it stands under: its paragraph, or that its words are no more. */
  readonly heading: string;
  /** Whether it is the first under its heading. */
  readonly is_first: boolean;
  readonly is_unattached: boolean;
  readonly link: string;
  /** For Obsidian: `[[file#^block_id]]` leads to it where `^block_id` stands. */
  readonly block_id: string;
  /** Year, month, day. */
  readonly created: string;
  readonly modified: string;
}

export interface TermView {
  readonly term: string;
  readonly category: string;
  /** Several lines. */
  readonly definition: string;
  readonly tags: readonly string[];
  readonly forms: readonly { readonly form: string; readonly kind: string }[];
  readonly places: readonly { readonly place: string; readonly link: string }[];
}

/** What a template sees of a text, by the choices of the reader. */
export function viewOf(input: ExportInput): TextView {
  const { words, options } = input;
  const made = notesInput(input);
  return {
    text: {
      title: escapeTitle(made.text.title) || made.text.id,
      author: escapeTitle(made.text.author),
      id: made.text.id,
      source: escapeTitle(made.text.source),
    },
    notes: noteSections(made).flatMap(({ heading, annotations }) =>
      annotations.map((annotation, index) => ({
        ...noteView(annotation, made),
        heading,
        is_first: index === 0,
      })),
    ),
    terms:
      options.markdown.glossary === 'section'
        ? inAlphabet(made.terms).map((term) => termView(term, made))
        : [],
    errata: options.markdown.errata ? erratumViews(input) : [],
    labels: { ...words.markdown, glossary: words.glossary, notes: words.notes },
  };
}

function noteView(
  annotation: Annotation,
  { passage, ordinals, labels, options }: NotesInput,
): Omit<NoteView, 'heading' | 'is_first'> {
  const { id, textId, side, note, colour, state, createdAt, modifiedAt } = annotation;
  const { first, last } = stretchOf(annotation);
  const own = passage(annotation, side);
  const paragraph = ordinals(first.paragraphId);
  const tags = tagsOf(annotation.tags);
  const block = noteBlock(note, []);
  return {
    id,
    quote: quoteLines(onlyWords(own.words)).join('\n'),
    context: quoteLines(own).join('\n'),
    echo: options.quoteBoth ? quoteLines(passage(annotation, otherSide(side))).join('\n') : '',
    note: block,
    note_and_tags: noteBlock(note, tags),
    note_lines: block === '' ? 0 : block.split('\n').length,
    tags,
    colour: labels.colours[colour],
    side: labels.sides[side],
    other_side: labels.sides[otherSide(side)],
    paragraph,
    place: paragraphLabel([paragraph, ordinals(last.paragraphId)]),
    is_unattached: state === 'orphan',
    link: paragraphAddress(textId, first.paragraphId, id),
    block_id: `${textId}-${first.paragraphId}-${id}`,
    created: dayOf(createdAt),
    modified: dayOf(modifiedAt),
  };
}

function termView(term: Term, { ordinals, labels }: NotesInput): TermView {
  return {
    term: escapeTitle(term.canonical) || term.id,
    category: escapeTitle(term.category),
    definition: noteBlock(term.definition, []),
    tags: tagsOf(term.tags),
    forms: term.variants.map(({ form, kind }) => ({
      form: escapeTitle(form),
      kind: labels.variants[kind],
    })),
    places: term.paragraphIds.map((id) => ({
      place: paragraphLabel(ordinals(id)),
      link: paragraphAddress(term.textId, id),
    })),
  };
}

const dayOf = (at: string): string => /^\d{4}-\d\d-\d\d/.exec(at)?.[0] ?? '';
