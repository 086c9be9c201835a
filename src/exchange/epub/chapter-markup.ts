import type { Row } from '../../core/row.ts';
import type { Links } from '../reading/links.ts';
import { element, filled, worded } from '../reading/markup.ts';
import type { Reading } from '../reading/reading.ts';
import { endOn } from '../reading/reading-notes.ts';
import { noteAside, noteId, originalAside, originalId, referenceId } from './asides.ts';
import type { Chapter } from './chapters.ts';
import { sideMarkup } from './side-markup.ts';

/** The body of a chapter: the cleaned text, and behind it what its references open. */
export function chapterMarkup(
  { rows }: Chapter,
  reading: Reading,
  links: Links,
  title: string | null,
): string {
  const { notes } = reading;
  const asides = rows.flatMap((row) => [
    ...notes.under(row.id).map((note) => noteAside(note, row, reading, links)),
    ...(isChanged(row) ? [originalAside(row, reading, links)] : []),
  ]);
  const heading = title === null ? '' : worded('h1', {}, title);
  const text = heading + blocksOf(rows, reading, links).join('\n');
  return [
    element('section', { 'epub:type': 'bodymatter chapter', role: 'doc-chapter' }, text),
    filled('section', { 'epub:type': 'footnotes', class: 'asides' }, asides.join('\n')),
  ].join('\n');
}

const isChanged = ({ original, cleaned }: Row): boolean => original !== cleaned;

/** Rows as blocks; items that follow each other are one list. */
function blocksOf(rows: readonly Row[], reading: Reading, links: Links): string[] {
  const blocks: string[] = [];
  let items: Row[] = [];
  const closeList = (): void => {
    blocks.push(...listsOf(items, reading, links));
    items = [];
  };
  for (const row of rows) {
    if (row.kind === 'item') {
      items.push(row);
      continue;
    }
    closeList();
    blocks.push(blockMarkup(row, reading, links));
  }
  closeList();
  return blocks;
}

/** Items as lists: those of a greater level that follow an item are a list within it. */
function listsOf(items: readonly Row[], reading: Reading, links: Links): string[] {
  const entries: string[] = [];
  for (let at = 0; at < items.length;) {
    const row = items[at];
    if (!row) break;
    let next = at + 1;
    while ((items[next]?.level ?? 0) > row.level) next++;
    const within = listsOf(items.slice(at + 1, next), reading, links).join('');
    entries.push(element('li', { id: row.id }, cleanedMarkup(row, reading, links) + within));
    at = next;
  }
  return entries.length > 0 ? [element('ul', {}, entries.join('\n'))] : [];
}

function blockMarkup(row: Row, reading: Reading, links: Links): string {
  const { id, kind } = row;
  const inside = cleanedMarkup(row, reading, links);
  switch (kind) {
    case 'heading': {
      // A heading that says nothing is none to those who go from heading to heading.
      if (row.cleaned.trim() === '') return element('p', { id }, inside);
      return element(`h${Math.min(6, reading.depths.get(id) ?? 1)}`, { id }, inside);
    }
    case 'quote':
      return element('blockquote', { id }, element('p', {}, inside));
    case 'code':
      return element('pre', { id }, element('code', {}, inside));
    case 'prose':
    case 'item':
      return element('p', { id }, inside);
    case 'note':
      return element('p', { id, class: 'small' }, inside);
    case 'verse':
    case 'caption':
    case 'table':
    case 'cue':
      return element('p', { id, class: kind }, inside);
  }
}

function cleanedMarkup(row: Row, reading: Reading, links: Links): string {
  const { input, notes } = reading;
  const { words } = input;
  const references = notes.under(row.id).map(({ annotation, number }) => ({
    at: endOn(row, 'cleaned', annotation),
    markup: worded(
      'a',
      {
        'epub:type': 'noteref',
        role: 'doc-noteref',
        class: `ref ${annotation.colour}`,
        id: referenceId(annotation.id),
        href: `#${noteId(annotation.id)}`,
        'aria-label': `${words.reading.note} ${number}`,
      },
      String(number),
    ),
  }));
  const was = worded(
    'a',
    {
      'epub:type': 'noteref',
      role: 'doc-noteref',
      class: 'ref was',
      id: `w-${row.id}`,
      href: `#${originalId(row.id)}`,
      'aria-label': words.sides.original,
    },
    '¶',
  );
  return sideMarkup(row, 'cleaned', reading, links, references) + (isChanged(row) ? was : '');
}
