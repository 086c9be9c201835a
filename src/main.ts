import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './theme.css';
import './paint.css';
import type { BackupFolder } from '../electron/bridge.ts';
import { begun } from './begin.ts';
import { mount, unmount } from 'svelte';
import { followLocale } from './i18n/locale.ts';
import { m } from './i18n/messages.ts';
import {
  startArchiveWorker,
  startCleaningWorker,
  startExportWorker,
  startPlacingWorker,
  startSearchWorker,
} from './start-worker.ts';
import { archiveWorkerBeside } from './state/archive-process.ts';
import { ArchiveTalk } from './state/archive-talk.ts';
import { Archiving } from './state/archiving.svelte.ts';
import { timeInWords } from './state/backup-words.ts';
import { Backups } from './state/backups.svelte.ts';
import { Cleaner } from './state/cleaner.ts';
import { Cleaning } from './state/cleaning.svelte.ts';
import { Commands } from './state/commands.ts';
import { Desk } from './state/desk.svelte.ts';
import { ExportMaking } from './state/export-making.ts';
import { Exports } from './state/exports.svelte.ts';
import { FileReading } from './state/file-reading.ts';
import { History } from './state/history.svelte.ts';
import { ImportProcesses } from './state/import-processes.ts';
import { Importing } from './state/importing.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { LibrarySearch } from './state/library-search.svelte.ts';
import { followAfter } from './state/live.svelte.ts';
import { Messages } from './state/messages.svelte.ts';
import { Preferences, storedSettings } from './state/preferences.svelte.ts';
import { Refused } from './state/refused.ts';
import { Rereading } from './state/rereading.svelte.ts';
import { Restoring } from './state/restoring.svelte.ts';
import { saveTrouble } from './state/save-trouble.ts';
import { watchStore } from './state/start.ts';
import { tellOfArchives, tellRecovery } from './state/tell-recovery.ts';
import App from './ui/App.svelte';
import StoreClosed from './ui/StoreClosed.svelte';
import StoreOpening from './ui/StoreOpening.svelte';

/** The only place where things are put together. */

/** So long the window may wait for the first text, in milliseconds. */
const longestEmpty = 400;

const { desktop } = window;
const { environment } = desktop;
const target = document.getElementById('desk') ?? document.body;

const messages = new Messages(
  (message) => void desktop.log('error', message),
  (error) => (error instanceof Refused ? error.message : m.unexpected({ reason: String(error) })),
);
window.addEventListener('error', ({ error, message }) => {
  // The browser's way of saying that rows are measured in the next frame; nothing is wrong.
  if (message.startsWith('ResizeObserver loop')) return;
  messages.failed(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  messages.failed(reason);
});

followLocale(() => environment.locale);

let settle = (): Promise<void> => Promise.resolve();
desktop.onClosing(() => {
  settle().then(
    () => desktop.readyToClose(null),
    (error: unknown) => {
      messages.failed(error);
      return desktop.readyToClose(saveTrouble(error instanceof Refused ? error.cause : error));
    },
  );
});

desktop.onSuspending(() => {
  settle().catch(messages.failed);
});

// Under way while the store opens. Letters that came after the text was laid out would be wider or
// narrower than those that stood in for them, and move the place where the reader left off.
const letters = begun.letters.catch(messages.failed);

const opened = await waitingFor(begun.opening);
if ('closed' in opened) {
  mount(StoreClosed, { target, props: { desktop, reason: opened.closed } });
} else {
  const { database, store, recovery } = opened;
  const history = new History(store);
  const library = new Library(database, history, async () => {
    try {
      await desktop.makeSnapshot('before-bulk-delete');
    } catch (error) {
      // Who wants something gone, to make room on a full disk perhaps, is not to be held up.
      await desktop.log('warning', `No copy before deleting: ${String(error)}`);
    }
  });
  // None of these waits for another; each asks another process.
  const [settings, given, links, last] = await Promise.all([
    storedSettings(database),
    desktop.takeFiles(),
    desktop.takeLinks(),
    library.last(),
    library.addSample(),
  ]);
  // A library that is new here, though archives of one are there, is not shown as if it were all.
  const archives = recovery.isNew ? await archivesThere() : null;
  const preferences = new Preferences(
    database,
    history,
    settings,
    { locale: environment.locale, asked: environment.localeAsked },
    messages.failed,
  );
  followLocale(() => preferences.locale);
  const cleaner = new Cleaner(startCleaningWorker);
  const cleaning = new Cleaning({ cleaner, database, history, preferences });
  const processes = new ImportProcesses(desktop);
  const files = new FileReading(processes, startPlacingWorker);
  const startArchiving = () => archiveWorkerBeside(startArchiveWorker(), processes);
  const importing = new Importing({ desktop, database, history, files });
  const rereading = new Rereading({ desktop, database, history, files });
  const search = new LibrarySearch({
    start: startSearchWorker,
    goTo: (text, words) => desk.showWords(text, words),
    onError: messages.failed,
  });
  const exports = new Exports({
    desktop,
    database,
    making: new ExportMaking(startExportWorker),
    quiet: new ExportMaking(startExportWorker),
    preferences,
  });
  const archiving = new Archiving({ desktop, talk: new ArchiveTalk(startArchiveWorker) });
  const restoring = new Restoring({ desktop, history, talk: new ArchiveTalk(startArchiving) });
  const backups = new Backups({
    desktop,
    history,
    talk: new ArchiveTalk(startArchiving),
    nameOf: (copy) => m.backups_of({ at: timeInWords(copy, preferences.locale) }),
  });
  const desk: Desk = new Desk({
    desktop,
    database,
    history,
    messages,
    preferences,
    library,
    cleaning,
    importing,
    rereading,
    search,
    exports,
    archiving,
    restoring,
    backups,
  });

  settle = () => desk.settle();
  history.followUnshown(() => {
    desk.settle().then(() => desktop.readInMemory('The store takes nothing'), messages.failed);
  });

  const arriving = begin();
  arriving.catch(messages.failed);
  // A file is on the desk in a moment; a large one, or a pair that is asked about, needs the desk first.
  await Promise.race([arriving, new Promise((resolve) => setTimeout(resolve, longestEmpty))]);
  await letters;
  /** The files the program was started with, else the text read last. */
  async function begin(): Promise<void> {
    await desk.arrivals.take(given).catch(messages.failed);
    if (environment.restore || archives) {
      await desk.turn('backups');
      return;
    }
    // At the very first start there is none but the sample, which was just put there.
    const text = desk.work ? undefined : (last ?? (await library.last()));
    if (text) await desk.show(text);
    await followLast(links);
  }

  /** Of many links at once the reader can be at one passage only. */
  async function followLast(links: readonly string[]): Promise<void> {
    const link = links.at(-1);
    if (link !== undefined) await desk.following.follow(link);
  }

  followAfter(seen());
  const commands = new Commands(desk);
  mount(App, { target, props: { desk, commands } });

  const told = {
    messages,
    locale: () => preferences.locale,
    showCopies: () => {
      commands.run('backups');
    },
  };
  // In memory it is rebuilt at every start: nothing had happened to it.
  const rebuilt = recovery.rebuilt && environment.inMemory === null;
  tellRecovery({ ...recovery, rebuilt }, told);
  if (archives) tellOfArchives(archives, told);
  desktop.onFiles(() => {
    messages.run(async () => desk.arrivals.take(await desktop.takeFiles()));
  });
  desktop.onLinks(() => {
    messages.run(async () => followLast(await desktop.takeLinks()));
  });
  watchStore(desktop, store, messages.failed);
  messages.run(() => library.purgeDeleted());
}

/** The folder of archives, if it has any. */
async function archivesThere(): Promise<BackupFolder | null> {
  const folder = await desktop.backupFolder().catch(() => null);
  return folder && folder.archives.length > 0 ? folder : null;
}

/** What takes longer than a window may be empty shows how far it is. */
async function waitingFor<T>(opening: Promise<T>): Promise<T> {
  const shown: ReturnType<typeof mount>[] = [];
  const timer = setTimeout(() => {
    shown.push(mount(StoreOpening, { target, props: { follow: begun.progress.follow } }));
  }, longestEmpty);
  const opened = await opening;
  clearTimeout(timer);
  for (const one of shown) await unmount(one);
  return opened;
}

/** What is mounted now is on the screen, and the page has time. */
function seen(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: longestEmpty }));
  });
}
