import { carryOver } from '../core/carry/carry-over.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import { align } from '../core/pairing/align.ts';
import { editionCorrections } from '../core/pairing/edition-corrections.ts';
import { planNotes } from '../exchange/foreign/plan-notes.ts';
import { importFile, importPair } from '../importing/new-text.ts';
import type { PlacingAnswer, PlacingQuestion } from './placing-protocol.ts';
import { toldImport } from './told-import.ts';

/** Finds a place for what was read, away from the page. No file comes here: that was read elsewhere. */

const say = (answer: PlacingAnswer): void => {
  postMessage(answer);
};

addEventListener('message', ({ data }: MessageEvent<PlacingQuestion>) => {
  try {
    answer(data);
  } catch (error) {
    say({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  }
});

function answer(question: PlacingQuestion): void {
  const { id } = question;
  switch (question.ask) {
    case 'make': {
      const { file, edition, fresh } = question;
      const made = edition
        ? importPair(file, edition.cleaned, edition.rows, fresh)
        : importFile(file, fresh);
      for (const part of toldImport(id, made)) say(part);
      break;
    }
    case 'plan-notes': {
      const { notes, receiving, at } = question;
      say({ id, planned: planNotes(notes, receiving, at) });
      break;
    }
    case 'align': {
      const progress = (share: number): void => {
        say({ id, share });
      };
      say({ id, rows: align(question.original, question.cleaned, progress) });
      break;
    }
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
