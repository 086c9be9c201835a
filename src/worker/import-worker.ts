import type { Archive } from '../exchange/archive/archive.ts';
import { ArchiveTrouble } from '../exchange/archive/archive-trouble.ts';
import { NotesTrouble } from '../exchange/foreign/foreign-note.ts';
import { readNotes } from '../exchange/foreign/read-notes.ts';
import { ReadTrouble } from '../exchange/read-trouble.ts';
import { pairOfTmx } from '../exchange/tmx/pair-of-tmx.ts';
import { readTmx } from '../exchange/tmx/read-tmx.ts';
import { decoded } from '../importing/decoded.ts';
import { guessEncoding } from '../importing/encoding/guess-encoding.ts';
import { previews } from '../importing/encoding/previews.ts';
import { importBytes } from '../importing/import-bytes.ts';
import { importFile } from '../importing/new-text.ts';
import { ImportTrouble } from '../importing/trouble.ts';
import type { ImportAnswer, ImportQuestion } from './import-protocol.ts';
import { toldImport } from './told-import.ts';

/**
 * Reads a file in a process of its own. It comes from anywhere: here is no page, no library and no way
 * out but a port, and whoever asks ends the process when it has answered, or takes too long.
 */

/** Encodings a reader is shown to choose from: all of them. */
const shownGuesses = 14;

/** The archive that was read, whose originals are asked for one by one. */
let archive: Archive | undefined;

addEventListener('message', ({ ports: [port] }) => {
  port?.addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
    const say = (answer: ImportAnswer): void => {
      port.postMessage(answer);
    };
    // Nothing is awaited any more by whom it befell.
    addEventListener('error', ({ message }) => {
      say({ id: data.id, failed: message });
    });
    answer(data, say).catch((error: unknown) => {
      say(troubleOf(data.id, error));
    });
  });
  port?.start();
});

function troubleOf(id: number, error: unknown): ImportAnswer {
  if (error instanceof ImportTrouble) return { id, trouble: error.kind, detail: error.detail };
  if (error instanceof ArchiveTrouble) {
    return { id, archiveTrouble: error.kind, detail: error.detail };
  }
  if (error instanceof NotesTrouble) return { id, notesTrouble: error.kind, line: error.line };
  if (error instanceof ReadTrouble) {
    return { id, readTrouble: error.kind, line: error.line, detail: error.detail };
  }
  return { id, failed: error instanceof Error ? error.message : String(error) };
}

async function answer(
  question: ImportQuestion,
  say: (answer: ImportAnswer) => void,
): Promise<void> {
  const { id } = question;
  const progress = (share: number): void => {
    say({ id, share });
  };
  switch (question.ask) {
    case 'read': {
      const { name, bytes, options } = question;
      say({ id, document: await importBytes(name, bytes, options, progress) });
      break;
    }
    case 'add': {
      const { name, bytes, sha256, options, fresh } = question;
      const document = await importBytes(name, bytes, options, progress);
      const made = importFile({ name, sha256, document, tidy: options.tidy }, fresh);
      for (const part of toldImport(id, made)) say(part);
      break;
    }
    case 'preview':
      say({ id, previews: previews(question.bytes, guessEncoding(question.bytes), shownGuesses) });
      break;
    case 'pair': {
      const pair = pairOfTmx(readTmx(question.bytes));
      if (pair.rows.length === 0) throw new ImportTrouble('no-text');
      say({ id, pair });
      break;
    }
    case 'terms': {
      // Few files hold terms.
      const { readTerms } = await import('../exchange/terms/read-terms.ts');
      say({ id, terms: await readTerms(question.bytes, question.name) });
      break;
    }
    case 'archive':
    case 'texts': {
      // What an archive takes is loaded only for one.
      const { readingHere } = await import('./archive-reading.ts');
      const entries = (done: number, of: number): void => {
        say({ id, done, of });
      };
      const { archive: read, refused } =
        question.ask === 'texts'
          ? await readingHere.readTexts(question.files, entries)
          : { archive: await readingHere.read(question.bytes, entries), refused: [] };
      archive = read;
      for (const rows of read.texts) say({ id, rows });
      const { scope, shared, originals, missing } = read;
      say({ id, archive: { scope, shared, originals, missing, refused } });
      break;
    }
    case 'original':
      if (!archive) throw new Error('No archive was read.');
      say({ id, bytes: await archive.readOriginal(question.sha256) });
      break;
    case 'notes':
      say({ id, notes: readNotes(decoded(question.bytes, { tidy: false }).text) });
      break;
  }
}
