import type { Desktop, FileToWrite, OutFolderFiles, OutWritten } from '../../electron/bridge.ts';
import { textIdOf } from '../core/front-matter.ts';
import type { Annotation } from '../core/annotation.ts';
import type { Text } from '../core/text.ts';
import type { MadeFile } from '../exchange/form.ts';
import { fileEdits, waits, type FileEdits } from '../exchange/vault/file-edits.ts';
import { planned, type PlannedFile } from '../exchange/vault/plan.ts';
import type { Database } from '../storage/database.ts';
import { annotations, hasAnnotations, texts } from '../storage/reads.ts';
import type { History } from './history.svelte.ts';
import { VaultMemory } from './vault-memory.ts';

export interface VaultParts {
  readonly desktop: Pick<Desktop, 'readOutFolder' | 'writeOutFolder'>;
  readonly database: Database;
  readonly history: History;
  /** The files of texts as they would be exported now. */
  readonly make: (textIds: readonly string[]) => Promise<readonly MadeFile[]>;
}

/** A file that is not written until the reader has seen what was done in it by hand. */
export interface WaitingFile {
  readonly path: string;
  readonly text: Text;
  readonly edits: FileEdits;
  /** Those of its notes that were edited, by id. */
  readonly notes: ReadonlyMap<string, Annotation>;
}

/** What was not done, or done otherwise than one might think. */
export type VaultTrouble =
  | { readonly is: 'broken'; readonly path: string; readonly line: number }
  | { readonly is: 'twice'; readonly paths: readonly string[] }
  | { readonly is: 'left' | 'changed'; readonly path: string }
  | { readonly is: 'unread' | 'failed'; readonly path: string; readonly reason: string }
  /** Blocks that were taken out are there again: their notes were not deleted. */
  | { readonly is: 'back'; readonly path: string; readonly count: number };

export interface VaultOutcome {
  readonly fresh: number;
  readonly written: number;
  readonly same: number;
  readonly troubles: readonly VaultTrouble[];
  readonly waiting: readonly WaitingFile[];
}

/**
 * Brings the Markdown files in a folder up to date with the notes. A file in which something was
 * edited by hand is left as it is and comes back as waiting.
 * @param over paths of files that are written all the same
 * @throws Error of the desktop when the folder cannot be read
 */
export async function refreshFolder(
  token: string,
  over: ReadonlySet<string>,
  parts: VaultParts,
): Promise<VaultOutcome> {
  const { desktop, history } = parts;
  const found = await desktop.readOutFolder(token);
  const known = new Map((await textsToWrite(parts.database, found)).map((text) => [text.id, text]));
  const made = (await parts.make([...known.keys()])).filter(isText);
  const plan = planned(found.files, found.names, made);
  const memory = new VaultMemory(parts.database);
  const { edited, missing } = await editsIn(plan.files, known, memory, parts.database);
  const waiting = edited.filter(({ path }) => !over.has(path));
  const held = new Set(waiting.map(({ path }) => path));
  const ready = plan.files.filter(({ path }) => !held.has(path));
  const told = await write(token, ready, desktop);
  const done = ready.filter(({ path, plan: { is } }) => is === 'same' || isDone(told.get(path)));
  await history.save(await memory.after(...contentsOf(done, plan.files)));
  const count = (is: string): number => done.filter(({ plan }) => plan.is === is).length;
  return {
    fresh: count('new'),
    written: count('older'),
    same: count('same'),
    waiting,
    troubles: [
      ...plan.files.flatMap(troubleOfPlan),
      ...[...told.values()].flatMap(troubleOfWriting),
      ...found.troubles.map((trouble) => ({ is: 'unread' as const, ...trouble })),
      ...missing.filter(({ path }) => isDone(told.get(path))),
      ...plan.left.map((path) => ({ is: 'left' as const, path })),
    ],
  };
}

const isText = (file: MadeFile): file is MadeFile & { contents: string } =>
  typeof file.contents === 'string';

/** Texts with notes, and those that have a file though they may have no note any more. */
async function textsToWrite(database: Database, found: OutFolderFiles): Promise<Text[]> {
  const all = await texts(database);
  const withFile = new Set(found.files.map(({ contents }) => textIdOf(contents)));
  const isWanted = await Promise.all(
    all.map(async ({ id }) => withFile.has(id) || (await hasAnnotations(database, id))),
  );
  return all.filter((_, index) => isWanted[index]);
}

/** The files in which something was edited, and those from which blocks were taken out. */
async function editsIn(
  files: readonly PlannedFile[],
  known: ReadonlyMap<string, Text>,
  memory: VaultMemory,
  database: Database,
): Promise<{ edited: WaitingFile[]; missing: Extract<VaultTrouble, { is: 'back' }>[] }> {
  const edited: WaitingFile[] = [];
  const missing: Extract<VaultTrouble, { is: 'back' }>[] = [];
  const notesOf = kept(async (textId) => {
    const notes = await annotations(database, textId);
    return new Map(notes.map((note) => [note.id, note]));
  });
  const writtenOf = kept((textId) => memory.of(textId));
  for (const { textId, path, plan } of files) {
    const text = known.get(textId);
    if (plan.is !== 'older' || !text) continue;
    const notes = await notesOf(textId);
    const edits = fileEdits({ ...plan, textId, notes, written: await writtenOf(textId) });
    if (waits(edits)) edited.push({ path, text, edits, notes });
    const count = edits.missing.length;
    if (count > 0) missing.push({ is: 'back', path, count });
  }
  return { edited, missing };
}

/** Asks once for each key. */
function kept<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** So many files are handed over at once. */
const atOnce = 500;

async function write(
  token: string,
  files: readonly PlannedFile[],
  desktop: VaultParts['desktop'],
): Promise<Map<string, OutWritten>> {
  const toWrite = files.flatMap(({ path, plan }): FileToWrite[] => {
    if (plan.is === 'new') return [{ path, contents: plan.contents, expected: null }];
    if (plan.is !== 'older') return [];
    return [{ path, contents: plan.contents, expected: plan.existing }];
  });
  const told = new Map<string, OutWritten>();
  for (let from = 0; from < toWrite.length; from += atOnce) {
    const some = toWrite.slice(from, from + atOnce);
    for (const one of await desktop.writeOutFolder(token, some)) told.set(one.path, one);
  }
  return told;
}

const isDone = (told: OutWritten | undefined): boolean =>
  told?.outcome === 'written' || told?.outcome === 'unchanged';

/** What files say now, by text; and whether all the files of a text are among them. */
function contentsOf(
  done: readonly PlannedFile[],
  all: readonly PlannedFile[],
): [Map<string, string[]>, (textId: string) => boolean] {
  const contents = new Map<string, string[]>();
  for (const { textId, plan } of done) {
    const now = plan.is === 'same' ? plan.existing : 'contents' in plan ? plan.contents : null;
    if (now !== null) contents.set(textId, [...(contents.get(textId) ?? []), now]);
  }
  const partial = new Set(all.filter((file) => !done.includes(file)).map(({ textId }) => textId));
  return [contents, (textId) => !partial.has(textId)];
}

function troubleOfPlan({ path, plan }: PlannedFile): VaultTrouble[] {
  if (plan.is === 'broken') return [{ is: 'broken', path, line: plan.line }];
  return plan.is === 'twice' ? [{ is: 'twice', paths: plan.paths }] : [];
}

function troubleOfWriting(told: OutWritten): VaultTrouble[] {
  const { path } = told;
  if (told.outcome === 'failed') return [{ is: 'failed', path, reason: told.reason }];
  return told.outcome === 'changed-meanwhile' ? [{ is: 'changed', path }] : [];
}
