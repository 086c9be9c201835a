import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { askForSavePath } from './file-dialogs.ts';
import type { Keeping } from './keeping.ts';
import { describe, log } from './log.ts';
import { words } from './words.ts';
import { writeWhole } from './write-whole.ts';

type Copies = Pick<Keeping, 'archive' | 'list'>;

/** Asks where, and writes all that the journal holds, or else the newest copy, as an archive there. */
export async function saveEverything(window: BrowserWindow, copies: Copies): Promise<void> {
  const { archiveSaved, archiveNotSaved, goOn } = words();
  const path = await askForSavePath(
    window,
    `Uporedo ${new Date().toISOString().slice(0, 10)}.uporedo`,
  );
  if (path === null) return;
  const outcome = await everything(copies)
    .then((bytes) => writeWhole(path, bytes))
    .then(
      () => ({ type: 'info', message: archiveSaved(path) }) as const,
      (error: unknown) => {
        log('error', describe(error));
        const reason = error instanceof Error ? error.message : String(error);
        return { type: 'error', message: archiveNotSaved(reason) } as const;
      },
    );
  await dialog.showMessageBox(window, { ...outcome, buttons: [goOn] });
}

async function everything(copies: Copies): Promise<Uint8Array> {
  try {
    return await copies.archive(null, true);
  } catch (error) {
    const whole = (await copies.list()).find(({ isWhole }) => isWhole);
    if (!whole) throw error;
    return copies.archive(whole.id, true);
  }
}
