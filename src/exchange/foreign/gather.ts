import type { ForeignNote, ForeignNotes, NotesSource, UnreadEntry } from './foreign-note.ts';
import { NotesTrouble, type UnreadReason } from './foreign-note.ts';

/** More is not somebody’s reading but a test of patience. */
const mostEntries = 200_000;
/** UTF-16 units of a quote and of a note. */
const longestQuote = 100_000;
const longestNote = 1_000_000;

/** What an entry is: a note, nothing to be told of, or why it is none. */
export type Entry = ForeignNote | UnreadReason | null;

/** Reads entries one by one: what one of them lacks is told, and the others are read all the same. */
export function gather(
  source: NotesSource,
  entries: readonly unknown[],
  read: (entry: unknown) => Entry,
): ForeignNotes {
  if (entries.length > mostEntries) throw new NotesTrouble('too-many');
  const notes = new Map<string, ForeignNote>();
  const unread: UnreadEntry[] = [];
  for (const [index, one] of entries.entries()) {
    const entry = checked(read(one));
    if (entry === null) continue;
    if (typeof entry === 'string') unread.push({ entry: index + 1, reason: entry });
    else if (isNewer(entry, notes.get(entry.key))) notes.set(entry.key, entry);
  }
  return { source, notes: [...notes.values()], unread };
}

function checked(entry: Entry): Entry {
  if (entry === null || typeof entry === 'string') return entry;
  const { quote, note, tags } = entry;
  if ((quote?.exact.length ?? 0) > longestQuote || note.length > longestNote) return 'too-long';
  const isBlank = (quote?.exact ?? '').trim() === '' && note.trim() === '' && tags.length === 0;
  return isBlank && entry.own === null ? 'empty' : entry;
}

const isNewer = (one: ForeignNote, known: ForeignNote | undefined): boolean =>
  known === undefined || (one.modifiedAt ?? '') >= (known.modifiedAt ?? '');
