import { carryOver } from '../core/carry/carry-over.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import { changeParts } from '../core/change-parts.ts';
import { align } from '../core/pairing/align.ts';
import { editionCorrections } from '../core/pairing/edition-corrections.ts';
import { NotesTrouble } from '../exchange/foreign/foreign-note.ts';
import { planNotes } from '../exchange/foreign/plan-notes.ts';
import { readNotes } from '../exchange/foreign/read-notes.ts';
import { ReadTrouble } from '../exchange/read-trouble.ts';
import { pairOfTmx } from '../exchange/tmx/pair-of-tmx.ts';
import { readTmx } from '../exchange/tmx/read-tmx.ts';
import { decoded } from '../importing/decoded.ts';
import { guessEncoding } from '../importing/encoding/guess-encoding.ts';
import { previews } from '../importing/encoding/previews.ts';
import { importBytes } from '../importing/import-bytes.ts';
import { importFile, importPair, type Import } from '../importing/new-text.ts';
import { ImportTrouble } from '../importing/trouble.ts';
import type { ImportAnswer, ImportQuestion } from './import-protocol.ts';

/**
 * Reads files away from the page. They come from anywhere: here is no page, no library and no way
 * out, and whoever asks ends the worker when it takes too long.
 */

/** Encodings a reader is shown to choose from: all of them. */
const shownGuesses = 14;

const say = (answer: ImportAnswer): void => {
  postMessage(answer);
};

/** Piece by piece: a whole book in one message would keep the page busy for too long. */
function tell(id: number, { text, change }: Import): void {
  for (const part of changeParts(change)) say({ id, part });
  say({ id, text });
}

addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  answer(data).catch((error: unknown) => {
    const { id } = data;
    if (error instanceof ImportTrouble) say({ id, trouble: error.kind, detail: error.detail });
    else if (error instanceof NotesTrouble) say({ id, notesTrouble: error.kind, line: error.line });
    else if (error instanceof ReadTrouble) {
      say({ id, readTrouble: error.kind, line: error.line, detail: error.detail });
    } else say({ id, failed: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(question: ImportQuestion): Promise<void> {
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
      tell(id, importFile({ name, sha256, document, tidy: options.tidy }, fresh));
      break;
    }
    case 'make': {
      const { file, edition, fresh } = question;
      tell(
        id,
        edition ? importPair(file, edition.cleaned, edition.rows, fresh) : importFile(file, fresh),
      );
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
    case 'notes':
      say({ id, notes: readNotes(decoded(question.bytes, { tidy: false }).text) });
      break;
    case 'plan-notes': {
      const { notes, receiving, at } = question;
      say({ id, planned: planNotes(notes, receiving, at) });
      break;
    }
    case 'align':
      say({ id, rows: align(question.original, question.cleaned, progress) });
      break;
    case 'carry': {
      const { state, coming, about, at } = question;
      const carried = carryOver(state, coming, editionCorrections, at);
      // Compared here, where what stayed as it was is still the same object.
      const change = rewrite(state, { ...carried, text: { ...carried.text, ...about } });
      say({ id, change, report: carried.report });
      break;
    }
  }
}
