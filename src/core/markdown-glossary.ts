import { paragraphAddress } from './address.ts';
import { paragraphLabel } from './citation.ts';
import { tagsOf } from './markdown-annotation.ts';
import { escapeTitle } from './markdown-escape.ts';
import { noteBlock } from './markdown-note.ts';
import type { MarkdownInput, MarkdownLabels } from './markdown.ts';
import type { Term } from './term.ts';

/** The glossary as blocks of Markdown, in Serbian alphabetical order; none when there are no terms. */
export function glossaryBlocks(input: MarkdownInput, labels: MarkdownLabels): string[] {
  if (input.terms.length === 0) return [];
  return [
    `## ${labels.glossary}`,
    ...inAlphabet(input.terms).flatMap((term) => termBlocks(term, input, labels)),
  ];
}

/** Terms in Serbian alphabetical order. */
export const inAlphabet = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => a.canonical.localeCompare(b.canonical, 'sr') || (a.id < b.id ? -1 : 1));

function termBlocks(term: Term, { ordinals }: MarkdownInput, labels: MarkdownLabels): string[] {
  const forms = term.variants
    .map(({ form, kind }) => `${escapeTitle(form)} (${labels.variants[kind]})`)
    .join(' · ');
  const links = term.paragraphIds
    .map((id) => `[${paragraphLabel(ordinals(id))}](${paragraphAddress(term.textId, id)})`)
    .join(' · ');
  return [
    `### ${escapeTitle(term.canonical) || term.id}`,
    [escapeTitle(term.category), ...tagsOf(term.tags).map((tag) => `#${tag}`)]
      .filter(Boolean)
      .join(' '),
    noteBlock(term.definition, []),
    forms,
    links,
  ].filter(Boolean);
}
