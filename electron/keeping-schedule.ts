import { app, BrowserWindow } from 'electron';
import type { SnapshotReason } from './bridge.ts';
import type { Journal } from './journal.ts';
import type { Keeping } from './keeping.ts';
import { describe, log } from './log.ts';
import type { Places } from './places.ts';
import { newestSnapshot } from './snapshots.ts';

/**
 * Has copies made while the program runs: some minutes after something was changed, when another
 * version of the program starts, and at its end. What goes wrong with them is written down and
 * disturbs nobody.
 */
export function scheduleCopies(
  keeping: Keeping,
  { places, journal, program }: ScheduleSetting,
): void {
  const make = (reason: SnapshotReason): Promise<void> =>
    keeping.makeIfChanged(reason).then(() => undefined, noted);
  const look = async (): Promise<void> => {
    await make('changes');
    await keeping.backUpIfDue().catch(noted);
  };
  setTimeout(() => {
    void look();
    setInterval(() => void look(), EVERY);
  }, FIRST);
  void journal
    .then(async (opened) => {
      // As it stands before this version writes anything.
      const extent = opened.extent();
      const newest = await newestSnapshot(places.snapshots);
      if (!newest || newest.index.program === program || newest.index.seq === extent.last.seq)
        return;
      await keeping.make('before-update', extent);
    }, noted)
    .catch(noted);
  atTheEnd(async () => {
    await make('quit');
  }, keeping);
}

interface ScheduleSetting {
  readonly places: Places;
  readonly journal: Promise<Pick<Journal, 'extent'>>;
  readonly program: string;
}

const noted = (error: unknown): void => {
  log('warning', `No copy was made: ${describe(error)}`);
};

/** Holds the end of the program up until something is done, but not for long: the windows are gone. */
function atTheEnd(work: () => Promise<void>, keeping: Keeping): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    isDone = true;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        log('warning', 'The last copy took too long');
        keeping.end();
        resolve();
      }, PATIENCE);
    });
    void Promise.race([work(), tooLong]).finally(() => {
      clearTimeout(timer);
      // Started once more meanwhile: then there is something to be read, and the end comes later.
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
      else isDone = false;
    });
  });
}

const MINUTE = 60_000;
const FIRST = MINUTE;
const EVERY = 5 * MINUTE;
const PATIENCE = 5000;
