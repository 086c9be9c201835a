import type { ExportInput } from '../exchange/form.ts';
import { forms } from '../exchange/forms.ts';
import { TemplateRefused } from '../exchange/markdown/template-trouble.ts';
import { Database } from '../storage/database.ts';
import { wholeText } from '../storage/whole-text.ts';
import type { ExportAnswer, ExportQuestion } from './export-protocol.ts';

/** Makes files of texts away from the page. The store is only read here. */

const say = (answer: ExportAnswer): void => {
  postMessage(answer);
};

let opened: Promise<Database> | undefined;

addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  answer(data).catch((error: unknown) => {
    if (error instanceof TemplateRefused) say({ id: data.id, refused: error.trouble });
    else say({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(question: ExportQuestion): Promise<void> {
  const { id } = question;
  for await (const file of forms[question.form].make(inputs(question))) say({ id, file });
  say({ id, done: true });
}

async function* inputs(question: ExportQuestion): AsyncGenerator<ExportInput> {
  const { id, textIds, noteIds, tag, options, words, at } = question;
  const database = await openDatabase();
  const wanted = noteIds && new Set(noteIds);
  for (const [index, textId] of textIds.entries()) {
    const whole = await wholeText(database, textId);
    say({ id, read: index + 1 });
    // Purged in another window meanwhile.
    if (!whole) continue;
    const annotations = whole.annotations.filter(
      ({ id: noteId, tags }) =>
        (wanted?.has(noteId) ?? true) && (tag === null || tags.includes(tag)),
    );
    yield { ...whole, annotations, options, words, at };
  }
}

/** Tried anew with the next question when it failed. */
function openDatabase(): Promise<Database> {
  return (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));
}

async function open(): Promise<Database> {
  const database = new Database();
  await database.open();
  return database;
}
