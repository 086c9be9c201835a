import { readWebAnnotation } from '../web-annotation/read-web-annotation.ts';
import { NotesTrouble, type ForeignNotes } from './foreign-note.ts';
import { readHypothesis } from './hypothesis.ts';
import { readKindle } from './kindle.ts';
import { readReadest } from './readest.ts';

/**
 * The notes in a file that another program wrote, or this one, known by what is in it; `null` when it
 * is no file of notes.
 * @param text the whole file
 * @throws NotesTrouble for a file that begins as JSON and is broken
 */
export function readNotes(text: string): ForeignNotes | null {
  const bare = text.replace(/^\ufeff/, '');
  if (!/^\s*[[{]/.test(bare)) return readKindle(bare);
  const json = parsed(bare);
  return readWebAnnotation(json) ?? readHypothesis(json) ?? readReadest(json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotesTrouble('broken', lineOf(text, String(error)));
  }
}

/** Engines say at which character; where this one does not, the file broke off at its end. */
function lineOf(text: string, message: string): number {
  const at = /position (\d+)/.exec(message)?.[1];
  const before = at === undefined ? text.trimEnd() : text.slice(0, Number(at));
  return before.split('\n').length;
}
