import { asShared } from '../../core/term-scope.ts';
import type { Row } from '../../core/row.ts';
import type { Term } from '../../core/term.ts';
import type { Script } from '../../core/text.ts';
import { eachText } from '../each-text.ts';
import type { ExportInput, Form } from '../form.ts';
import { inScript } from '../in-script.ts';
import type { ExportWords } from '../export-words.ts';

/** A list of terms on its way out: of a text, or those all texts share. */
export interface Glossary {
  readonly title: string;
  /** BCP 47; empty when unknown. */
  readonly language: string;
  /** Tied to paragraphs by their keys among those of all texts. */
  readonly terms: readonly Term[];
  /** Where examples are taken from; none for a list that is of no text. */
  readonly rows: readonly Row[];
  /** The script forms are to be written in; `null`: as stored. */
  readonly script: Script | null;
  /** Words of the text in that script. */
  readonly written: (words: string) => string;
  readonly words: ExportWords;
  readonly at: string;
}

/** Terms that belong to no single text, as the glossary all texts share. */
export const sharedGlossary = (
  title: string,
  terms: readonly Term[],
  { options, words, at }: Pick<ExportInput, 'options' | 'words' | 'at'>,
): Glossary => ({
  title,
  language: 'sr',
  terms: terms.map(asShared),
  rows: [],
  script: options.script,
  written: inScript({ script: options.script === 'Cyrl' ? 'Latn' : 'Cyrl' }, options.script),
  words,
  at,
});

const glossaryOf = ({ text, terms, rows, options, words, at }: ExportInput): Glossary => ({
  title: text.title,
  language: text.language,
  terms: terms.map(asShared),
  rows,
  script: options.script,
  written: inScript(text, options.script),
  words,
  at,
});

/** A form with a file for each text that has terms; a text without any has none. */
export function eachGlossary(
  extension: string,
  write: (glossary: Glossary) => string | Promise<string>,
): Form {
  const form = eachText(extension, (input) => write(glossaryOf(input)));
  return { extension, make: (inputs) => form.make(withTerms(inputs)) };
}

async function* withTerms(inputs: AsyncIterable<ExportInput>): AsyncGenerator<ExportInput> {
  for await (const input of inputs) {
    if (input.terms.length > 0) yield input;
  }
}

/** A term with its forms in the script wanted, unless it is bound to one. */
export function termInScript(term: Term, { written }: Pick<Glossary, 'written'>): Term {
  if (term.script) return term;
  const cases = Object.entries(term.cases ?? {}).map(([cell, form]) => [cell, written(form)]);
  return {
    ...term,
    canonical: written(term.canonical),
    variants: term.variants.map((variant) => ({ ...variant, form: written(variant.form) })),
    ...(term.cases ? { cases: Object.fromEntries(cases) as Term['cases'] & object } : {}),
  };
}
