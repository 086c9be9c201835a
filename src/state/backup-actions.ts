import type { Snapshot } from '../../electron/bridge.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import { m } from '../i18n/messages.ts';
import { timeInWords } from './backup-words.ts';
import type { Copy } from './backups.svelte.ts';
import type { Desk } from './desk.svelte.ts';

/** Makes a copy of how things are now, and tells of it. */
export async function makeCopy(desk: Desk): Promise<void> {
  await desk.settle();
  await desk.backups.make();
  desk.messages.tell(m.backups_made);
}

/** Asks where, and saves a snapshot as an archive. */
export async function saveCopy(desk: Desk, snapshot: Snapshot): Promise<void> {
  if (await desk.backups.save(snapshot)) desk.messages.tell(m.backups_saved);
}

/** Restores the copy that was read, and tells of it with a button that takes it back. */
export async function restoreCopy(desk: Desk, isWithoutCopy = false): Promise<void> {
  await desk.settle();
  desk.cleaning.cancel();
  const restored = await desk.backups.restore(isWithoutCopy);
  if (!restored) return;
  // Its paragraphs may be others, or it may be gone.
  desk.putAway();
  desk.tellUndoable(() => sentences[restored.way](nameOf(desk, restored.copy)));
}

/** Writes an archive into the reader’s folder. What goes wrong stays on the screen. */
export async function writeBackup(desk: Desk): Promise<void> {
  await desk.settle();
  const { backups } = desk;
  if (!(await backups.writeNow())) return;
  const where = backups.folder?.where ?? '';
  desk.messages.tell(() => m.backups_folder_written({ where }));
}

/** Proves that the newest copies open. */
export async function proveCopies(desk: Desk): Promise<void> {
  await desk.settle();
  await desk.backups.prove();
}

const sentences: Readonly<Record<RestoreWay, (about: { at: string }) => string>> = {
  merge: m.backups_merged,
  replace: m.backups_replaced,
};

const nameOf = (desk: Desk, copy: Copy): { at: string } => ({
  at: timeInWords(copy, desk.preferences.locale),
});
