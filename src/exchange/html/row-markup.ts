import { sides, type Side } from '../../core/text.ts';
import { wordsOf, type Row } from '../../core/row.ts';
import type { PlacedCorrection } from '../../core/correction.ts';
import { xmlText } from '../xml.ts';
import type { Links } from '../reading/links.ts';
import { element, filled, worded } from '../reading/markup.ts';
import { marksOn } from '../reading/marks.ts';
import { noteCard } from '../reading/note-card.ts';
import { paragraphMarkup } from '../reading/paragraph-markup.ts';
import { explanationIn, termsIn, type Reading } from '../reading/reading.ts';
import { endOn, type NumberedNote } from '../reading/reading-notes.ts';

/** A row: both sides, what was corrected and why, and the notes that begin in it. */
export function rowMarkup(row: Row, reading: Reading, links: Links): string {
  const { words } = reading.input;
  const notes = reading.notes.under(row.id);
  const label = `¶ ${row.ordinal}`;
  const number = element(
    'div',
    { class: 'number' },
    worded(
      'a',
      { href: `#${row.id}`, 'aria-label': `${words.reading.paragraph} ${row.ordinal}` },
      label,
    ),
  );
  const [original, cleaned] = sides.map((side) => sideMarkup(row, side, reading, links));
  const inside = [
    original,
    number,
    cleaned,
    filled(
      'div',
      { class: 'notes' },
      notes.map((note) => noteArticle(note, reading, links)).join('\n'),
    ),
    changesMarkup(row, reading),
  ];
  const name = `${words.reading.paragraph} ${row.ordinal}`;
  const names = notes.length > 0 ? 'row with-notes' : 'row';
  return element(
    'div',
    { class: names, id: row.id, role: 'group', 'aria-label': name },
    inside.join('\n'),
  );
}

/** The id of a note’s card. */
export const noteId = (annotationId: string): string => `n-${annotationId}`;

const referenceId = (annotationId: string): string => `r-${annotationId}`;

/** A note as a card that leads back to its words. */
export function noteArticle(note: NumberedNote, reading: Reading, links: Links): string {
  const { annotation, number } = note;
  const { words, rows } = reading.input;
  const card = noteCard(note, reading, links);
  const name = `${words.reading.note} ${number}`;
  const isPlaced = annotation.state !== 'orphan' && rows.length > 0;
  const back = isPlaced && links.toParagraph(annotation.current[0]?.paragraphId ?? '') !== null;
  const mark = back
    ? worded(
        'a',
        {
          class: 'back',
          href: `#${referenceId(annotation.id)}`,
          'aria-label': `${name}. ${words.reading.back}`,
        },
        String(number),
      )
    : worded('span', { class: 'back' }, String(number));
  return element(
    'article',
    { class: `note ${annotation.colour}`, id: noteId(annotation.id), 'aria-label': name },
    mark + card.quote + card.body + card.tags + card.about,
  );
}

function sideMarkup(row: Row, side: Side, reading: Reading, links: Links): string {
  const { input, notes, view, language } = reading;
  const words = wordsOf(row, side);
  const inside = paragraphMarkup({
    row,
    side,
    view: view(words),
    marks: marksOn(row, side, notes.on(row.id)),
    terms: termsIn(reading, words),
    references: notes
      .under(row.id)
      .filter(({ annotation }) => annotation.side === side)
      .map(({ annotation, number }) => ({
        at: endOn(row, side, annotation),
        markup: element(
          'a',
          {
            class: `ref ${annotation.colour}`,
            id: referenceId(annotation.id),
            href: `#${noteId(annotation.id)}`,
            'aria-label': `${input.words.reading.note} ${number}`,
            'data-number': number,
          },
          '',
        ),
      })),
    explain: reading.explain,
    links,
    lineBreak: '\n',
  });
  return element('div', { class: side, lang: language }, blockOf(row, inside, reading));
}

/** The words as the block they are; what is no more than a look has a class. */
function blockOf(row: Row, inside: string, { depths }: Reading): string {
  switch (row.kind) {
    case 'heading': {
      const level = Math.min(6, (depths.get(row.id) ?? 1) + 1);
      return element(`h${level}`, {}, inside);
    }
    case 'quote':
      return element('blockquote', {}, element('p', {}, inside));
    case 'item':
      return element(
        'ul',
        { class: `depth-${Math.min(3, Math.max(1, row.level))}` },
        element('li', {}, inside),
      );
    case 'code':
      return element('p', { class: 'code' }, element('code', {}, inside));
    case 'prose':
      return element('p', {}, inside);
    case 'note':
      return element('p', { class: 'footnote' }, inside);
    case 'verse':
    case 'caption':
    case 'table':
    case 'cue':
      return element('p', { class: row.kind }, inside);
  }
}

/** What was corrected, kind by kind as it comes, to be opened by who wants to know. */
function changesMarkup(row: Row, reading: Reading): string {
  if (row.corrections.length === 0) return '';
  const { words } = reading.input;
  const title = `${words.reading.changes}: ${row.corrections.length}`;
  const list = row.corrections.map((placed) => changeMarkup(placed, reading)).join('');
  return element(
    'details',
    { class: 'changes' },
    worded('summary', {}, title) + element('ol', {}, list),
  );
}

function changeMarkup({ correction }: PlacedCorrection, reading: Reading): string {
  const { input, written, language } = reading;
  const { before, after, kind, explanation } = correction;
  const why = explanationIn(input.words.language, explanation);
  const was = filled('del', { lang: language }, xmlText(written(before)));
  const is = filled('ins', { lang: language }, xmlText(written(after)));
  const parts = [
    [was, is].filter(Boolean).join(' → '),
    worded('b', {}, input.words.kinds[kind]),
    filled('span', {}, xmlText(why)),
  ];
  return element('li', {}, parts.filter(Boolean).join(' '));
}
