import type { FoundFile } from '../../electron/bridge.ts';
import { fileNameFor } from '../core/file-name.ts';
import type { Text } from '../core/text.ts';
import { archiveExtension } from '../exchange/archive/archive-format.ts';
import type { NamedBytes } from '../worker/archive-protocol.ts';
import { m } from '../i18n/messages.ts';
import { now } from './chance.ts';
import type { Desk } from './desk.svelte.ts';
import type { ReadArchive } from './restoring.svelte.ts';

/** Asks where, and writes an archive of texts. */
export async function archiveTexts(desk: Desk, texts: readonly Text[]): Promise<void> {
  const [first] = texts;
  if (!first) return;
  const name = texts.length === 1 ? fileNameFor(first.title) : m.archive_of_texts();
  await save(
    desk,
    texts.map(({ id }) => id),
    name,
  );
}

/** Asks where, and writes an archive of everything. */
export const archiveLibrary = (desk: Desk): Promise<void> =>
  save(desk, null, `${m.archive_of_library()} ${now().slice(0, 10)}`);

async function save(desk: Desk, textIds: readonly string[] | null, name: string): Promise<void> {
  // What is typed but not yet saved belongs to it too.
  await desk.settle();
  const made = await desk.archiving.save(textIds, `${name}.${archiveExtension}`);
  if (!made) return;
  const { missing: count } = made;
  if (count === 0) desk.messages.tell(() => m.archive_saved({ name: made.name }));
  else desk.messages.warn(() => m.archive_saved_missing({ name: made.name, count }));
}

/** Whether a file is an archive, by its name. */
export const isArchive = ({ name }: FoundFile): boolean =>
  name.toLowerCase().endsWith(`.${archiveExtension}`);

/** Shows what restoring an archive would do, for the reader to decide. */
export async function openArchive(desk: Desk, found: FoundFile): Promise<void> {
  await desk.settle();
  await desk.restoring.read(found);
}

/** Shows what restoring texts that came whole would do, for the reader to decide. */
export async function openTexts(
  desk: Desk,
  files: readonly NamedBytes[],
): Promise<readonly string[]> {
  await desk.settle();
  return desk.restoring.readTexts(files);
}

/** Restores an archive, and tells of it. */
export async function restoreArchive(desk: Desk, archive: ReadArchive): Promise<void> {
  await copyFirst(desk);
  const name = await desk.restoring.restore(archive);
  desk.tellUndoable(() => m.archive_restored({ name }));
  const [only, ...others] = archive.preview.texts;
  if (archive.isOfTexts && only && others.length === 0) {
    // Who opens a text wants to read it.
    const text = await desk.database.texts.get(only.textId);
    if (text?.deletedAt === null) await desk.show(text);
    return;
  }
  if (desk.work) return;
  const next = await desk.library.last();
  if (next && desk.shown === 'text') await desk.show(next);
}

/** How things were is kept; a merge loses nothing, so that it is done also where that cannot be. */
async function copyFirst(desk: Desk): Promise<void> {
  try {
    await desk.desktop.makeSnapshot('before-restore');
  } catch (error) {
    void desk.desktop.log('warning', `No copy before restoring: ${String(error)}`);
  }
}
