import { formKey, squeezed } from '../../core/glossary/same-words.ts';
import type { Term } from '../../core/term.ts';
import { eachGlossary, termInScript, type Glossary } from './glossary.ts';

/** The first line of our own files. OmegaT passes over lines that begin with `#`. */
export const omegatMark = '# Uporedo: form, term, remark';

/**
 * A glossary for OmegaT (its manual, “Glossaries”): a line for each form, with the term that should
 * stand for it and a remark, parted by tabs. The first line of a term has its own name on both sides
 * and its definition; the others say of what kind the form is. OmegaT reads `.utf8` as UTF-8 on
 * every system. Heeds `script`.
 */
export const termsOmegat = eachGlossary('utf8', writeOmegat);

/** @see termsOmegat */
export function writeOmegat(glossary: Glossary): string {
  const lines = glossary.terms.flatMap((term) => linesOf(termInScript(term, glossary)));
  return `${[omegatMark, ...lines].join('\n')}\n`;
}

function linesOf({ canonical, variants, definition }: Term): string[] {
  const name = field(canonical);
  if (name === '') return [];
  const forms = variants
    .filter(({ form }) => squeezed(form) !== '' && formKey(form) !== formKey(canonical))
    .map(({ form, kind, cell }) => [field(form), name, cell ? `${kind}, ${cell}` : kind]);
  return [[name, name, field(definition)], ...forms].map(lineOf);
}

/** A `#` at the beginning would make a remark of the line; OmegaT does not mind a space before it. */
const lineOf = (fields: readonly string[]): string => {
  const line = fields.join('\t').trimEnd();
  return line.startsWith('#') ? ` ${line}` : line;
};

/** A field is one line and has neither tabs nor control characters. */
const field = squeezed;
