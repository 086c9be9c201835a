import type { Annotation, Colour } from '../../core/annotation.ts';

/** Where notes come from that other programs wrote. */
export type NotesSource = 'web-annotation' | 'hypothesis' | 'readest' | 'thorium' | 'kindle';

/** Words as another program quotes them; what stood around them is empty where it does not say. */
export interface ForeignQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A note of another program, as far as it can be said of any. */
export interface ForeignNote {
  /** The same for the same note of the same source, however often it is brought in. */
  readonly key: string;
  /** The book, page or text it belongs to. */
  readonly book: ForeignBook;
  /** `null`: a note on no words. */
  readonly quote: ForeignQuote | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** `null`: its source has none, or one that is none of ours. */
  readonly colour: Colour | null;
  /** ISO 8601; `null` when it is not said. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  /** Its place in words of its own, such as “page 12”; empty when it has none. */
  readonly where: string;
  /** One of our own that was written out, exactly as it was. */
  readonly own: Annotation | null;
}

export interface ForeignBook {
  /** Tells books of one file apart. */
  readonly key: string;
  readonly title: string;
  readonly author: string;
}

/** Why an entry of a file is no note. */
export type UnreadReason =
  /** Not made as its kind is. */
  | 'shape'
  /** Neither words nor a note nor a tag. */
  | 'empty'
  | 'bookmark'
  /** The device kept no more words of the book. */
  | 'limit'
  | 'too-long';

/** An entry that could not be read. */
export interface UnreadEntry {
  /** 1-based place among the entries of the file. */
  readonly entry: number;
  readonly reason: UnreadReason;
}

/** What is in a file of notes. */
export interface ForeignNotes {
  readonly source: NotesSource;
  /** In the order of the file; of several with one key the newest. */
  readonly notes: readonly ForeignNote[];
  readonly unread: readonly UnreadEntry[];
}

export type NotesTroubleKind =
  /** Broken off or written wrong, in the line given. */
  'broken' | 'too-many';

/** A file that holds no notes that can be read. */
export class NotesTrouble extends Error {
  readonly kind: NotesTroubleKind;
  /** 1-based; 0 where there is none to name. */
  readonly line: number;

  constructor(kind: NotesTroubleKind, line = 0) {
    super(line === 0 ? kind : `${kind}: line ${line}`);
    this.kind = kind;
    this.line = line;
  }
}
