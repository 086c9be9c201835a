import { quotedWords, type Annotation } from '../../core/annotation.ts';
import { paragraphLabel } from '../../core/citation.ts';
import { xmlText } from '../xml.ts';
import type { Links } from './links.ts';
import { element, filled, worded } from './markup.ts';
import { noteMarkup } from './note-markup.ts';
import type { Reading } from './reading.ts';
import type { NumberedNote } from './reading-notes.ts';

/** What a card of a note holds: its words of the text, what was written, its tags, whence and when. */
export interface NoteCard {
  readonly quote: string;
  readonly body: string;
  readonly tags: string;
  readonly about: string;
}

/** The parts of a note’s card as markup; a part that has nothing in it is empty. */
export function noteCard({ annotation }: NumberedNote, reading: Reading, links: Links): NoteCard {
  const { language, written, input, day } = reading;
  const { words } = input;
  const { side, colour, note, tags, createdAt, state } = annotation;
  const quoted = written(wordsNow(annotation));
  const made = day(createdAt);
  const about = [
    xmlText(placeOf(annotation, reading)),
    xmlText(words.sides[side]),
    xmlText(words.colours[colour]),
    ...(state === 'moved' ? [xmlText(words.reading.moved)] : []),
    ...(made ? [worded('time', { datetime: made.iso }, made.words)] : []),
  ];
  return {
    quote: quoted === '' ? '' : element('blockquote', { lang: language }, worded('p', {}, quoted)),
    body: filled('div', { class: 'body' }, noteMarkup(note, links)),
    tags: filled('ul', { class: 'tags' }, tags.map((tag) => worded('li', {}, tag)).join('')),
    about: element('p', { class: 'about' }, about.join(' · ')),
  };
}

/** An orphan shows the words it was made on. */
function wordsNow(annotation: Annotation): string {
  const { current, home } = annotation;
  return quotedWords(current.length > 0 ? annotation : { ...annotation, current: home });
}

/** `¶ 2–4`; `¶` where the paragraph is gone. */
function placeOf({ current, home }: Annotation, { ordinals }: Reading): string {
  const anchors = current.length > 0 ? current : home;
  const numbers = anchors.flatMap(({ paragraphId }) => ordinals.get(paragraphId) ?? []);
  const [first, last = first] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? '¶' : paragraphLabel([first, last]);
}
