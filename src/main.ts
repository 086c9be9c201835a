import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './theme.css';
import './paint.css';
import { mount } from 'svelte';
import type { FoundFile } from '../electron/bridge.ts';
import { followLocale } from './i18n/locale.ts';
import { m } from './i18n/messages.ts';
import {
  startArchiveWorker,
  startCleaningWorker,
  startExportWorker,
  startImportWorker,
  startSearchWorker,
} from './start-worker.ts';
import { ArchiveTalk } from './state/archive-talk.ts';
import { Archiving } from './state/archiving.svelte.ts';
import { Cleaner } from './state/cleaner.ts';
import { Cleaning } from './state/cleaning.svelte.ts';
import { Commands } from './state/commands.ts';
import { Desk } from './state/desk.svelte.ts';
import { ExportMaking } from './state/export-making.ts';
import { Exports } from './state/exports.svelte.ts';
import { FileReading } from './state/file-reading.ts';
import { History } from './state/history.svelte.ts';
import { Importing } from './state/importing.svelte.ts';
import { Library } from './state/library.svelte.ts';
import { LibrarySearch } from './state/library-search.svelte.ts';
import { Messages } from './state/messages.svelte.ts';
import { Preferences, storedSettings } from './state/preferences.svelte.ts';
import { Refused } from './state/refused.ts';
import { Rereading } from './state/rereading.svelte.ts';
import { Restoring } from './state/restoring.svelte.ts';
import { openStore, watchStore } from './state/start.ts';
import App from './ui/App.svelte';
import StoreClosed from './ui/StoreClosed.svelte';

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

// Under way while the store opens. Letters that came after the text was laid out would be wider or
// narrower than those that stood in for them, and move the place where the reader left off.
const letters = loadLetters().catch(messages.failed);

const opened = await openStore(desktop);
if ('closed' in opened) {
  mount(StoreClosed, { target, props: { desktop, reason: opened.closed } });
} else {
  const { database, store, recovery } = opened;
  const history = new History(store);
  const preferences = new Preferences(
    database,
    history,
    await storedSettings(database),
    { locale: environment.locale, asked: environment.localeAsked },
    messages.failed,
  );
  followLocale(() => preferences.locale);
  const library = new Library(database, history);
  const cleaner = new Cleaner(startCleaningWorker);
  const cleaning = new Cleaning({ cleaner, database, history, preferences });
  const files = new FileReading(startImportWorker);
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
  const restoring = new Restoring({ desktop, history, talk: new ArchiveTalk(startArchiveWorker) });
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
  });

  await library.addSample();
  const arriving = begin(await desktop.takeFiles());
  arriving.catch(messages.failed);
  // A file is on the desk in a moment; a large one, or a pair that is asked about, needs the desk first.
  await Promise.race([arriving, new Promise((resolve) => setTimeout(resolve, longestEmpty))]);
  await letters;
  /** The files the program was started with, else the text read last. */
  async function begin(files: readonly FoundFile[]): Promise<void> {
    await desk.arrivals.take(files).catch(messages.failed);
    const last = desk.work ? undefined : await library.last();
    if (last) await desk.show(last);
    await followLast();
  }

  /** Of many links at once the reader can be at one passage only. */
  async function followLast(): Promise<void> {
    const link = (await desktop.takeLinks()).at(-1);
    if (link !== undefined) await desk.following.follow(link);
  }

  mount(App, { target, props: { desk, commands: new Commands(desk) } });

  if (recovery.rebuilt) messages.tell(() => m.store_rebuilt({ count: recovery.replayed }));
  if (recovery.journalRestored) messages.tell(m.journal_restored);
  if (recovery.damaged > 0) messages.warn(() => m.journal_damaged({ count: recovery.damaged }));
  desktop.onFiles(() => {
    messages.run(async () => desk.arrivals.take(await desktop.takeFiles()));
  });
  desktop.onLinks(() => {
    messages.run(followLast);
  });
  desktop.onClosing(() => {
    // Whatever cannot be saved is told of; the reader closes again to leave it.
    void desk.settle().then(() => desktop.readyToClose(), messages.failed);
  });
  watchStore(desktop, store, messages.failed);
  messages.run(() => library.purgeDeleted());
}

/** The faces that texts and the interface are set in, with the letters of both scripts. */
async function loadLetters(): Promise<void> {
  const sample = 'Љубав čćžšđ 123';
  await Promise.all([
    document.fonts.load('18px "Source Serif 4 Variable"', sample),
    document.fonts.load('14px "Source Sans 3 Variable"', sample),
  ]);
}
