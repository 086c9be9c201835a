import { paragraphLabel } from '../../core/citation.ts';
import { inScript } from '../in-script.ts';
import type { ExportInput } from '../form.ts';
import { paragraphElement } from './comments.ts';
import { noteParagraphs } from './note-paragraphs.ts';
import { plainLook, run } from './run.ts';

/** The glossary as paragraphs on a page of its own, in Serbian alphabetical order. */
export function glossarySection(input: ExportInput): string {
  const { terms, words, text, rows, options } = input;
  if (!options.glossary || terms.length === 0) return '';
  const write = inScript(text, options.script);
  const ordinals = new Map(rows.map(({ id, ordinal }) => [id, ordinal]));
  const sorted = terms.toSorted(
    (a, b) => a.canonical.localeCompare(b.canonical, 'sr') || (a.id < b.id ? -1 : 1),
  );
  const held = sorted.map((term) => {
    const { canonical, category, tags, variants, definition, paragraphIds } = term;
    const forms = variants.map(({ form, kind }) => `${write(form)} (${words.variants[kind]})`);
    const places = paragraphIds.flatMap((id) => {
      const ordinal = ordinals.get(id);
      return ordinal === undefined ? [] : [paragraphLabel(ordinal)];
    });
    const facts = [category, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ');
    return [
      paragraph('Heading2', write(canonical)),
      ...[facts].filter(Boolean).map((line) => paragraph('Normal', line)),
      ...noteParagraphs(definition).map((one) => paragraphElement(one, 'Normal')),
      ...[forms.join(' · '), places.join(' · ')]
        .filter(Boolean)
        .map((line) => paragraph('Normal', line)),
    ].join('');
  });
  return (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr>' +
    `${run(words.glossary, plainLook)}</w:p>${held.join('')}`
  );
}

const paragraph = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words, plainLook)}</w:p>`;
