import { fold } from '../../core/fold.ts';
import type { Text } from '../../core/text.ts';
import { textAddress } from '../web-annotation/text-address.ts';
import type { ForeignBook, ForeignNote } from './foreign-note.ts';

/** A book of a file of notes. */
export interface BookOfNotes {
  readonly book: ForeignBook;
  readonly notes: readonly ForeignNote[];
}

/** The notes by their books, in the order in which these come. */
export function booksOf(notes: readonly ForeignNote[]): BookOfNotes[] {
  const books = new Map<string, { book: ForeignBook; notes: ForeignNote[] }>();
  for (const note of notes) {
    const known = books.get(note.book.key);
    if (known) known.notes.push(note);
    else books.set(note.book.key, { book: note.book, notes: [note] });
  }
  return [...books.values()];
}

/** The book that is most like a text: by address, title and author; of none like it the fullest. */
export function likeliestBook(
  books: readonly BookOfNotes[],
  text: Pick<Text, 'id' | 'title' | 'author'>,
): BookOfNotes | null {
  const ranked = books.toSorted(
    (a, b) => rank(b.book, text) - rank(a.book, text) || b.notes.length - a.notes.length,
  );
  return ranked[0] ?? null;
}

/** A shorter title is part of too many others. */
const leastTitle = 6;

/** From 0, nothing in common, up to the very text. */
function rank(
  { key, title, author }: ForeignBook,
  text: Pick<Text, 'id' | 'title' | 'author'>,
): number {
  if (key === textAddress(text.id)) return 4;
  const [theirs, ours] = [fold(title).trim(), fold(text.title).trim()];
  if (theirs === '' || ours === '') return 0;
  if (theirs === ours) return 3;
  const [short, long] = theirs.length < ours.length ? [theirs, ours] : [ours, theirs];
  if (short.length >= leastTitle && long.includes(short)) return 2;
  const wrote = fold(author).trim();
  return wrote !== '' && wrote === fold(text.author).trim() ? 1 : 0;
}
