import type { Row } from '../../core/row.ts';
import type { Links } from '../reading/links.ts';
import { element, filled, worded } from '../reading/markup.ts';
import { noteCard } from '../reading/note-card.ts';
import { explanationIn, type Reading } from '../reading/reading.ts';
import type { NumberedNote } from '../reading/reading-notes.ts';
import { xmlText } from '../xml.ts';
import { sideMarkup } from './side-markup.ts';

export const noteId = (annotationId: string): string => `n-${annotationId}`;
export const referenceId = (annotationId: string): string => `r-${annotationId}`;
export const originalId = (paragraphId: string): string => `o-${paragraphId}`;

/** What a reading system opens where it is referred to (EPUB Structural Semantics 1.1, `footnote`). */
const aside = (id: string, names: string, back: string, inside: string): string =>
  element(
    'aside',
    { 'epub:type': 'footnote', role: 'doc-footnote', id, class: names },
    element('p', { class: 'back' }, back) + inside,
  );

const backlink = (href: string, name: string, words: string): string =>
  worded('a', { href, role: 'doc-backlink', 'aria-label': name }, words);

/** A note as it opens at its number. */
export function noteAside(note: NumberedNote, row: Row, reading: Reading, links: Links): string {
  const { annotation, number } = note;
  const { words } = reading.input;
  const { quote, body, tags, about } = noteCard(note, reading, links);
  const name = `${words.reading.note} ${number}. ${words.reading.back}`;
  return aside(
    noteId(annotation.id),
    `note ${annotation.colour}`,
    backlink(`#${referenceId(annotation.id)}`, name, `¶ ${row.ordinal} · ${number}`),
    quote + body + tags + about,
  );
}

/** What stood in the original of a paragraph, and why it was corrected. */
export function originalAside(row: Row, reading: Reading, links: Links): string {
  const { input, written, language } = reading;
  const { words } = input;
  const changes = row.corrections.map(({ correction }) => {
    const { before, after, kind, explanation } = correction;
    const parts = [
      filled('del', { lang: language }, xmlText(written(before))),
      filled('ins', { lang: language }, xmlText(written(after))),
    ].filter(Boolean);
    const why = explanationIn(words.language, explanation);
    return element(
      'li',
      {},
      `${parts.join(' → ')} (${xmlText(words.kinds[kind])}) ${xmlText(why)}`,
    );
  });
  const name = `${words.sides.original}. ${words.reading.back}`;
  return aside(
    originalId(row.id),
    'was',
    backlink(`#w-${row.id}`, name, `¶ ${row.ordinal} · ${words.sides.original}`),
    element('p', { lang: language }, sideMarkup(row, 'original', reading, links)) +
      filled('ol', {}, changes.join('')),
  );
}

/** A note whose words are no longer found. */
export function orphanMarkup(note: NumberedNote, reading: Reading, links: Links): string {
  const { annotation, number } = note;
  const { quote, body, tags, about } = noteCard(note, reading, links);
  const name = element('p', { class: 'back' }, String(number));
  return element(
    'section',
    { id: noteId(annotation.id), class: `note ${annotation.colour}` },
    name + quote + body + tags + about,
  );
}
