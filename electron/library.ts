import { app } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyAppearance } from './appearance.ts';
import type { Environment } from './bridge.ts';
import type { CommandLine } from './commandline.ts';
import { counting } from './counting.ts';
import { makeHandlers } from './handlers.ts';
import { deliverIncoming } from './incoming.ts';
import { answerCalls } from './ipc.ts';
import { JournalReading } from './journal-reading.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { scheduleCopies } from './keeping-schedule.ts';
import { openKeeping } from './keeping.ts';
import { log } from './log.ts';
import { SCHEMA, writeManifest } from './manifest.ts';
import type { CountedLibrary, Manifest } from './manifest.ts';
import { program as files } from './places.ts';
import type { Places } from './places.ts';
import { ownManifest } from './prepare-store.ts';
import { quarantineFolder } from './quarantine.ts';
import { readingDisk } from './reading-disk.ts';
import { ReadingSession } from './reading-session.ts';
import { serve } from './scheme.ts';
import { copiesIn, lastSnapshotted } from './snapshot-copies.ts';
import { secureSession } from './security.ts';
import { isReadOnly } from './shortage.ts';
import { saveBeforeSleep } from './suspend.ts';
import { offerCopies } from './trouble.ts';
import type { Trouble } from './trouble-page.ts';
import type { WindowState } from './window-state.ts';
import { openWindow } from './window.ts';
import type { WindowSetting } from './window.ts';
import { words } from './words.ts';

export interface LibrarySetting {
  readonly places: Places;
  /** As it was found. */
  readonly manifest: Manifest | null;
  readonly commandLine: CommandLine;
  readonly devServer: string | null;
  readonly locale: Environment['locale'];
  readonly state: WindowState;
  /** Why the disk takes nothing, as `findShortage` tells; else `null`. */
  readonly shortage: string | null;
  readonly giveUp: (trouble: Trouble, detail: string) => void;
}

/**
 * Opens the first window, and the journal meanwhile. What the page asks of the journal waits for it, so
 * nothing is replayed or stored before its end is mended; if it cannot be opened, this fails.
 */
export async function openLibrary(setting: LibrarySetting): Promise<void> {
  const { places, manifest, commandLine, devServer, locale, state, shortage, giveUp } = setting;
  if (shortage === null) await writeManifest(places.manifest, ownManifest(), manifest);
  const counted = manifest?.library ?? null;
  const journal = open(places, counted, shortage);
  const journalReading = journal.then(
    (opened) => new JournalReading(opened, copiesIn(places), counted),
  );

  const reading = new ReadingSession(shortage, (session) => {
    secureSession(session, devServer);
    serve(session.protocol, files.renderer);
  });
  applyAppearance(state.appearance);

  const windows: WindowSetting = {
    environment: {
      locale,
      localeAsked: commandLine.locale !== null,
      version: app.getVersion(),
      platform: process.platform,
      dataFolder: places.data,
      restore: commandLine.restore,
    },
    reading,
    devServer,
    state,
    giveUp: (detail) => {
      giveUp('page', detail);
    },
  };
  const aside = {
    places,
    afterSetAside: commandLine.afterSetAside,
    again: commandLine.again,
    devServer,
    giveUp: (detail: string) => {
      giveUp('store', detail);
    },
  };
  const program = app.getVersion();
  const archives =
    commandLine.dataFolder === null
      ? join(app.getPath('documents'), words().archivesFolder)
      : join(places.data, 'backups');
  const kept = openKeeping({ places, archives, journal, program, schema: SCHEMA });
  const keeping = counting(kept, places.manifest);
  if (!isReadOnly(shortage)) scheduleCopies(keeping, { places, journal, program });
  offerCopies(keeping);
  saveBeforeSleep();
  answerCalls(makeHandlers(places, journal, journalReading, windows, aside, keeping), devServer);

  const openOne = () => openWindow(windows, null);
  openOne();
  deliverIncoming(openOne);
  await journal;
}

function open(
  places: Places,
  counted: CountedLibrary | null,
  shortage: string | null,
): Promise<Journal> {
  const readOnly = isReadOnly(shortage);
  return openJournal({
    path: places.journal,
    ...(readOnly ? { disk: readingDisk(shortage) } : {}),
    knownElsewhere: async (last) => {
      // The ordinary start asks no disk: the journal goes further than when it was counted.
      if (readOnly || (counted && last >= counted.seq)) return last;
      return Math.max(counted?.seq ?? 0, await lastSnapshotted(places));
    },
    keepTorn: async (torn) => {
      if (readOnly) return;
      log('warning', `Cut ${torn.length} bytes of an unfinished record off the journal`);
      const folder = quarantineFolder(places);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'journal-end.bin'), torn, { flush: true });
    },
  });
}
