import type { Annotation } from '../../core/annotation.ts';
import type { MarkdownInput, MarkdownLabels } from '../../core/markdown.ts';
import { passageOf, type Passage } from '../../core/passage.ts';
import type { Row } from '../../core/row.ts';
import type { Term } from '../../core/term.ts';
import type { Side } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';
import { inScript } from '../in-script.ts';

/** What notes are written from, with all that may be left out elsewhere. */
export interface NotesInput extends MarkdownInput {
  readonly passage: (annotation: Annotation, side: Side) => Passage;
  readonly labels: MarkdownLabels;
}

/**
 * What notes are written from, by the choices of the reader: words of the text and titles in the
 * script wanted, what was typed as it is.
 */
export function notesInput(input: ExportInput): NotesInput {
  const { options, words, rows } = input;
  const { context, bothSides, glossary, preset } = options.markdown;
  const script = options.script === input.text.script ? null : options.script;
  const written = inScript(input.text, script);
  const byId = byIdOf(rows);
  return {
    text: { ...input.text, title: written(input.text.title), author: written(input.text.author) },
    annotations: options.notes ? input.annotations : [],
    terms: input.terms.map((term) => termIn(written, term)),
    ordinals: (id) => byId.get(id)?.ordinal ?? 0,
    passage: (annotation, side) => passageOf(annotation, side, { rows: byId, context, script }),
    labels: words,
    options: {
      preset: preset === 'obsidian' ? 'obsidian' : 'commonmark',
      glossary: glossary === 'section',
      quoteBoth: bothSides,
      bareHighlights: options.bareHighlights,
    },
  };
}

/** Built once for a text, however many files are made of it. */
const known = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>();

function byIdOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const already = known.get(rows);
  if (already) return already;
  const byId = new Map(rows.map((row) => [row.id, row]));
  known.set(rows, byId);
  return byId;
}

const termIn = (written: (words: string) => string, term: Term): Term => ({
  ...term,
  canonical: written(term.canonical),
  variants: term.variants.map((variant) => ({ ...variant, form: written(variant.form) })),
});
