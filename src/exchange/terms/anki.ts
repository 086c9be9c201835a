import { compileTerms, occurrences } from '../../core/occurrences.ts';
import { sentenceAt } from '../../core/sentence.ts';
import type { Term } from '../../core/term.ts';
import { eachGlossary, termInScript, type Glossary } from './glossary.ts';

/**
 * A glossary as notes for Anki (its manual, “Importing: Text files”, from 2.1.54 on): the term before,
 * behind it what it means, its forms and sentences of the text it stands in. A note that was brought
 * into Anki before is brought up to date, for it has the id of its term. Heeds `script`.
 */
export const termsAnki = eachGlossary('txt', writeAnki);

/** What the id of a note of ours begins with. */
export const ankiIdPrefix = 'uporedo-';

/** @see termsAnki */
export function writeAnki(glossary: Glossary): string {
  const examples = examplesOf(glossary);
  const lines = glossary.terms.map((term) => {
    const shown = termInScript(term, glossary);
    const back = backOf(shown, examples.get(term.id) ?? [], glossary);
    return [`${ankiIdPrefix}${term.id}`, html(shown.canonical), back, tagsOf(term)].join('\t');
  });
  const head = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];
  return `${[...head, '#columns:Guid\tFront\tBack\tTags', ...lines].join('\n')}\n`;
}

function backOf(term: Term, examples: readonly string[], { words }: Glossary): string {
  const forms = term.variants.map(
    ({ form, kind, cell }) =>
      `<li><span class="uporedo-form" data-kind="${kind}"${cell ? ` data-cell="${cell}"` : ''}>` +
      `${html(form)}</span> (${html(words.variants[kind])})</li>`,
  );
  const block = (name: string, inner: string): string =>
    inner === '' ? '' : `<div class="uporedo-${name}">${inner}</div>`;
  return [
    block('definition', html(term.definition)),
    block('category', html(term.category)),
    forms.length > 0 ? `<ul class="uporedo-forms">${forms.join('')}</ul>` : '',
    ...examples.map((example) => `<blockquote>${example}</blockquote>`),
  ].join('');
}

/** Sentences on a card. */
const mostExamples = 3;

/** The first sentences each term stands in, as HTML, by the ids of terms. */
function examplesOf({ terms, rows, written }: Glossary): ReadonlyMap<string, readonly string[]> {
  const examples = new Map<string, string[]>();
  const matcher = compileTerms(terms);
  for (const { cleaned } of rows) {
    for (const { termId, start, end } of occurrences(cleaned, matcher)) {
      const known = examples.get(termId) ?? [];
      if (known.length === mostExamples) continue;
      const sentence = sentenceAt(cleaned, start);
      const part = (from: number, to: number): string => html(written(cleaned.slice(from, to)));
      const to = Math.max(end, sentence.end);
      const example = `${part(sentence.start, start)}<b>${part(start, end)}</b>${part(end, to)}`;
      if (!known.includes(example)) examples.set(termId, [...known, example]);
    }
  }
  return examples;
}

/** Anki parts tags by spaces, and tags inside tags by two colons. */
const tagsOf = ({ tags }: Term): string => tags.map((tag) => tag.replaceAll('/', '::')).join(' ');

/** Words as HTML on one line without tabs, and with no quotation mark a reader of CSV would heed. */
const html = (words: string): string =>
  words
    .replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"'\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r\n?|\n/g, '<br>');
