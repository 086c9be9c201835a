import type { Annotation } from '../../core/annotation.ts';
import type { NumberedLine } from '../../core/markdown-region.ts';
import { fingerprint } from './fingerprint.ts';
import { noteFrom, saysTheSame } from './read-note.ts';
import { readRegion, type NoteBlock, type ReadRegion } from './read-region.ts';
import { lineMark, type Written } from './written.ts';

/** A note that says something else in a file than in the app. */
export interface NoteEdit {
  readonly noteId: string;
  /** Of its block id in the file, from 1. */
  readonly line: number;
  /** As the app has it. */
  readonly before: NoteWords;
  /** As the file has it. */
  readonly after: NoteWords;
  /** Changed in the app as well since it was written, or it cannot be told which is the newer. */
  readonly isConflict: boolean;
}

type NoteWords = Pick<Annotation, 'note' | 'tags'>;

/** What was done by hand between the markers of a file since it was written. */
export interface FileEdits {
  readonly notes: readonly NoteEdit[];
  /** Lines that are no note's, or of a note that is no more: writing the file anew takes them away. */
  readonly strays: readonly NumberedLine[];
  /** Lines with the id of a block that cannot be told from what follows. */
  readonly unreadable: readonly number[];
  /** Ids of notes whose block was taken out. That does not delete them. */
  readonly missing: readonly string[];
}

export interface FileToCompare {
  readonly textId: string;
  readonly existing: string;
  /** The same file as it would be written now. */
  readonly exported: string;
  /** Notes of the text, by id. */
  readonly notes: ReadonlyMap<string, Annotation>;
  /** `null`: not known. */
  readonly written: Written | null;
}

/** Finds what was edited in the region of a file; nothing when it says what was written into it. */
export function fileEdits(file: FileToCompare): FileEdits {
  const { textId, existing, exported, written } = file;
  const [theirs, fresh] = [readRegion(existing, textId), readRegion(exported, textId)];
  const notes: NoteEdit[] = [];
  const strays: NumberedLine[] = [...strayLines(theirs, fresh, written)];
  for (const [noteId, block] of theirs.notes) {
    const base = written?.notes[noteId];
    if (fingerprint(block.body) === base) continue;
    const [own, annotation] = [fresh.notes.get(noteId), file.notes.get(noteId)];
    if (!own || !annotation) strays.push(...linesOfBlock(block));
    else if (own.body !== block.body) {
      const after = noteFrom(block.body, annotation);
      if (saysTheSame(annotation, after)) continue;
      const { note, tags } = annotation;
      const isConflict = fingerprint(own.body) !== base;
      notes.push({ noteId, line: block.line, before: { note, tags }, after, isConflict });
    }
  }
  return {
    notes,
    strays: strays.sort((a, b) => a.line - b.line),
    unreadable: theirs.unreadable,
    missing: [...fresh.notes.keys()].filter(
      (id) => !theirs.notes.has(id) && written?.notes[id] !== undefined,
    ),
  };
}

/** Whether anything would be lost by writing the file anew. */
export const waits = ({ notes, strays, unreadable }: FileEdits): boolean =>
  notes.length + strays.length + unreadable.length > 0;

/**
 * Lines outside the notes that were neither written nor would be. Where it is not known what was
 * written, those that look like lines of ours are taken for such.
 */
function strayLines(
  theirs: ReadRegion,
  fresh: ReadRegion,
  written: Written | null,
): readonly NumberedLine[] {
  const ours = new Set([...(written?.lines.split(' ') ?? []), ...fresh.others.map(lineMark)]);
  return theirs.others.filter(
    (one) => !ours.has(lineMark(one)) && (written !== null || !looksLikeOurs.test(one.words)),
  );
}

const looksLikeOurs = /^(?:>|#{1,3} |\^[a-z0-9-]+$|<a id="|\[[^\]]*\]\(uporedo:)/;

const linesOfBlock = ({ line, body }: NoteBlock): NumberedLine[] =>
  body
    .split('\n')
    .filter((words) => words.trim() !== '')
    .map((words) => ({ line, words }));
