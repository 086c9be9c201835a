import type { NoteView, TermView, TextView } from './view.ts';
import type { ErratumView } from './errata-lines.ts';

/** The names a template may use, for whoever writes one. Held to the view by its types. */
export const viewNames = {
  text: ['title', 'author', 'id', 'source'],
  note: [
    'quote', 'context', 'echo', 'note', 'note_and_tags', 'note_lines', 'tags', 'colour', 'side',
    'other_side', 'paragraph', 'place', 'heading', 'is_first', 'is_unattached', 'link', 'block_id',
    'created', 'modified', 'id',
  ],
  term: ['term', 'category', 'definition', 'tags', 'forms', 'places'],
  erratum: [
    'place', 'link', 'paragraph', 'was', 'becomes', 'kind', 'why', 'who', 'is_proposed',
  ],
  labels: [
    'notes', 'glossary', 'errata', 'proposed', 'metadata', 'highlights', 'title', 'author', 'note',
    'tags',
  ],
} as const satisfies {
  readonly text: readonly (keyof TextView['text'])[];
  readonly note: readonly (keyof NoteView)[];
  readonly term: readonly (keyof TermView)[];
  readonly erratum: readonly (keyof ErratumView)[];
  readonly labels: readonly string[];
}; // prettier-ignore

/** Every name there is, at the top and below. */
export const everyName: readonly string[] = [
  ...new Set([
    ...['text', 'notes', 'terms', 'errata', 'labels', 'forloop', 'form', 'size', 'first', 'last'],
    ...Object.values(viewNames).flat(),
  ]),
];
