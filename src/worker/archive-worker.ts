import { originalsOf, type Archive } from '../exchange/archive/archive.ts';
import { isHash } from '../exchange/archive/archive-format.ts';
import { archiveOfTexts } from '../exchange/archive/archive-of-texts.ts';
import { ArchiveTrouble } from '../exchange/archive/archive-trouble.ts';
import { readArchive } from '../exchange/archive/read-archive.ts';
import { planShared } from '../exchange/archive/restore/plan-shared.ts';
import { planText } from '../exchange/archive/restore/plan-text.ts';
import type { SharedPlan, TextPlan } from '../exchange/archive/restore/restore-plan.ts';
import { splitChange } from '../exchange/archive/restore/split-change.ts';
import { ArchiveWriter } from '../exchange/archive/write-archive.ts';
import { readTexts } from './read-texts.ts';
import { Database } from '../storage/database.ts';
import type {
  ArchiveAnswer,
  ArchiveQuestion,
  RestorePreview,
  WantedOriginal,
} from './archive-protocol.ts';
import { concerned, elsewhere, sharedHere, sharedRows, textRows } from './library-rows.ts';

/**
 * Writes archives of the library and works out what restoring one does, away from the page. The store
 * is only read here: changes go back to the page, to be saved as all others are.
 */

/** So long may the JSON of a change be; the journal takes four times as much. */
const longestChange = 16 * 1024 * 1024;

/** The archive that is being written, and the one that was read last. */
let writer: ArchiveWriter | undefined;
let archive: Archive | undefined;
let opened: Promise<Database> | undefined;

const say = (answer: ArchiveAnswer): void => {
  postMessage(answer);
};

addEventListener('message', ({ data }: MessageEvent<ArchiveQuestion>) => {
  answer(data).catch((error: unknown) => {
    const { id } = data;
    if (error instanceof ArchiveTrouble) say({ id, trouble: error.kind, detail: error.detail });
    else say({ id, failed: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(question: ArchiveQuestion): Promise<void> {
  const { id } = question;
  switch (question.ask) {
    case 'pack':
      say({ id, wanted: await pack(id, question.textIds) });
      break;
    case 'add-original':
      await writer?.addOriginal(question.sha256, question.bytes);
      say({ id, added: true });
      break;
    case 'finish': {
      if (!writer) throw new Error('No archive was begun.');
      say({ id, archive: await writer.finish() });
      writer = undefined;
      break;
    }
    case 'read':
      archive = await readArchive(question.bytes, (done, of) => {
        say({ id, done, of });
      });
      say({ id, preview: await preview(archive) });
      break;
    case 'read-texts': {
      const { texts, refused } = readTexts(question.files, (done, of) => {
        say({ id, done, of });
      });
      archive = archiveOfTexts(texts);
      say({ id, preview: { ...(await preview(archive)), refused } });
      break;
    }
    case 'original':
      say({ id, bytes: await read().readOriginal(question.sha256) });
      break;
    case 'change': {
      const { operations } =
        question.textId === null ? await shared(read()) : await text(read(), question.textId);
      say({ id, parts: splitChange(operations, longestChange) });
      break;
    }
  }
}

/** Packs texts and what belongs to them. Returns the originals they were read from. */
async function pack(
  id: number,
  textIds: readonly string[] | null,
): Promise<readonly WantedOriginal[]> {
  const database = await openDatabase();
  const ids = textIds ?? (await database.texts.toCollection().primaryKeys());
  const all = await sharedRows(database);
  const made = new ArchiveWriter(textIds ? 'text' : 'library');
  const originals = new Map<string, WantedOriginal>();
  const terms = new Set<string>();
  let done = 0;
  for (const textId of ids) {
    const rows = await textRows(database, textId);
    // Purged in another window meanwhile.
    if (rows) {
      await made.addText(rows);
      for (const sha256 of originalsOf(rows.text).filter(isHash)) {
        const wasKept = rows.import !== null || (originals.get(sha256)?.wasKept ?? false);
        originals.set(sha256, { sha256, wasKept });
      }
      if (textIds) for (const term of concerned(rows, all)) terms.add(term);
    }
    say({ id, done: ++done, of: ids.length });
  }
  await made.addShared(
    textIds
      ? { terms: all.terms.filter((term) => terms.has(term.id)), refusals: [], settings: [] }
      : all,
  );
  writer = made;
  return [...originals.values()];
}

function read(): Archive {
  if (!archive) throw new Error('No archive was read.');
  return archive;
}

/** The plans without their operations: those are worked out anew when it is done. */
async function preview(of: Archive): Promise<RestorePreview> {
  const texts: TextPlan[] = [];
  for (const rows of of.texts) {
    texts.push({ ...(await text(of, rows.text.id)), operations: [] });
  }
  const missing = new Set(of.missing);
  return {
    texts,
    shared: { ...(await shared(of)), operations: [] },
    originals: of.originals,
    withoutOriginal: of.texts
      .filter(({ text }) => originalsOf(text).some((sha256) => missing.has(sha256)))
      .map(({ text }) => text.id),
    refused: [],
  };
}

async function text({ texts }: Archive, textId: string): Promise<TextPlan> {
  const rows = texts.find((one) => one.text.id === textId);
  if (!rows) throw new Error(`The archive has no text ${textId}.`);
  const database = await openDatabase();
  return planText(rows, await textRows(database, textId), await elsewhere(database, rows));
}

async function shared(of: Archive): Promise<SharedPlan> {
  return planShared(of.shared, await sharedHere(await openDatabase(), of.shared));
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
