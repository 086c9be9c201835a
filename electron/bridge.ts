/**
 * Everything the reader may ask of the desktop. Main implements it, preload forwards it.
 * This file is the only thing both processes share; it imports nothing.
 */
export interface Desktop {
  /**
   * Hands over the beginning of a record that is too long to go at once, part after part: `at` is how
   * many UTF-16 units were handed over before. Nothing is written yet.
   */
  journalPart: (part: string, at: number) => Promise<void>;
  /**
   * Adds one record to the journal; resolves once it is on disk. The records' order is their `seq`.
   * Of one that was handed over in parts this is the end, after so many units.
   */
  journalAppend: (record: string, after: number) => Promise<JournalMark>;
  /**
   * The records after a mark, some at a time; with `null` from the very first, which are those of the
   * newest whole copy of the library when there is one.
   */
  journalRead: (after: JournalMark | null) => Promise<JournalPage>;
  /** Copies the browser's store aside, empties it and starts the reader again to rebuild it. */
  setStoreAside: (reason: string) => Promise<void>;

  /** The copies of the library that are kept beside the journal, the newest first. */
  snapshots: () => Promise<readonly Snapshot[]>;
  /**
   * Makes one of what the journal holds now, and resolves once it was read back and found whole. When
   * nothing changed since the last, that one is returned.
   */
  makeSnapshot: (reason: SnapshotReason) => Promise<Snapshot>;
  /** One of them as the bytes of an archive of the library, without the originals, which are kept here. */
  readSnapshot: (id: string) => Promise<Uint8Array>;
  /** Shows a save dialog and writes one of them as an archive with its originals; `false` when cancelled. */
  saveSnapshot: (id: string) => Promise<boolean>;
  /** The folder of the reader's that gets an archive of the library every day. */
  backupFolder: () => Promise<BackupFolder>;
  /** Shows a dialog for another folder; `null` when cancelled. */
  chooseBackupFolder: () => Promise<BackupFolder | null>;
  /** Whether archives are put into it. */
  setBackups: (isOn: boolean) => Promise<BackupFolder>;
  /** Opens it in the system's file manager. */
  showBackupFolder: () => Promise<void>;
  /** Writes one now; rejects with a system code and the path. */
  backUpNow: () => Promise<BackupFolder>;
  /** An archive in it by its name, or with `null` the newest; `null` when there is none. */
  readBackup: (
    name: string | null,
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;

  /** Shows an open dialog; empty when cancelled. */
  chooseFiles: () => Promise<readonly FoundFile[]>;
  /** The same for files of notes that other programs wrote. */
  chooseNotes: () => Promise<readonly FoundFile[]>;
  /** Shows a dialog for a folder, and finds the texts in it; empty when cancelled. */
  chooseFolder: () => Promise<readonly FoundFile[]>;
  /** Shows a dialog for one archive of Uporedo; empty when cancelled. */
  chooseArchive: () => Promise<readonly FoundFile[]>;
  /** Shows a dialog for one file of terms; empty when cancelled. */
  chooseTerms: () => Promise<readonly FoundFile[]>;
  /** Files named on the command line, by a second start or by the system, since the last call. */
  takeFiles: () => Promise<readonly FoundFile[]>;
  /** Links to a passage that came with the command line, by a second start or from the system. */
  takeLinks: () => Promise<readonly string[]>;
  /** What was dropped on the window. Takes what `pathsOf` in preload made of the drop. */
  findDropped: (paths: readonly string[]) => Promise<readonly FoundFile[]>;
  /** The bytes of a file that was found; a token is good for one reading. */
  readFound: (token: string) => Promise<FileBytes | FileRefused>;
  /** So many files are on their way: has processes ready for the first of them. */
  expectImport: (count: number) => Promise<void>;
  /**
   * Gives the page a process that reads one file. The way to it comes as a message to the page,
   * `{ importProcess: id }` with a port; if it ends by itself, `onImportEnd` says so.
   */
  openImport: (id: number) => Promise<void>;
  /** Ends it at once, whatever it is doing. */
  endImport: (id: number) => Promise<void>;
  /** Keeps the bytes a text is read from, for good; resolves with their hash once they are on disk. */
  keepOriginal: (bytes: Uint8Array) => Promise<string>;
  /** The bytes kept under a hash; `null` when they are not there any more, or are others. */
  readOriginal: (sha256: string) => Promise<Uint8Array | null>;

  /**
   * Shows a save dialog. `existing` is what the chosen file holds now, `null` for a new one. Rejects
   * when it holds something that is no UTF-8 text, or cannot be read: that is not to be replaced.
   */
  chooseSaveFile: (suggestedName: string) => Promise<SaveFile | null>;
  /** The same for a file that replaces whatever stands under its name: nothing of it is read. */
  chooseSavePlace: (suggestedName: string) => Promise<SavePlace | null>;
  /**
   * Writes the whole file or leaves it as it was. The token is good for one file, chosen above, until
   * it is written once. The reason is a system code and the path, `ENOSPC: /…`, or `CHANGED: /…` when
   * somebody else changed the file since it was chosen: choose it again.
   */
  writeSaveFile: (token: string, contents: string | Uint8Array) => Promise<WriteOutcome>;

  /** Shows a dialog for a folder that is to be filled; `null` when cancelled. */
  chooseOutFolder: () => Promise<OutFolder | null>;
  /** The folder of notes that was set once, `null` when none was; it may be gone by now. */
  vault: () => Promise<Vault | null>;
  /** Shows a dialog for that folder and remembers it; `null` when cancelled. */
  chooseVault: () => Promise<Vault | null>;
  /** What lies in the folder stays. */
  forgetVault: () => Promise<void>;
  /**
   * The Markdown files of a folder, and of the folders in it, that have an `uporedo-id`. Rejects when
   * the folder is gone (`ENOENT: …`) or holds too much (`EFBIG: …`).
   */
  readOutFolder: (token: string) => Promise<OutFolderFiles>;
  /** Writes each file whole or leaves it as it was; one that fails does not stop the rest. */
  writeOutFolder: (token: string, files: readonly FileToWrite[]) => Promise<readonly OutWritten[]>;

  /** A page of HTML as a PDF. Nothing in it runs, and nothing it names is fetched. */
  pdfOf: (html: string) => Promise<Uint8Array>;
  /** Shows the print dialog for a page of HTML, handled likewise; `false` when cancelled. */
  print: (html: string) => Promise<boolean>;

  /** The native menu, made from the reader's list of commands. */
  setMenu: (menu: readonly MenuSection[]) => Promise<void>;
  /** Colours of what the system draws before and around the page. */
  setAppearance: (appearance: Appearance) => Promise<void>;
  newWindow: () => Promise<void>;
  /** Shows the address and, if the reader agrees, opens it outside. Only https: and mailto:. */
  openExternal: (address: string) => Promise<void>;
  /** Versions, sizes and the last lines of the log, as text to be shown and passed on. */
  diagnostics: () => Promise<string>;
  /** Opens the folder that holds the library's files and the log. */
  showDataFolder: () => Promise<void>;
  log: (level: 'error' | 'warning' | 'info', message: string) => Promise<void>;
  /** The reader's answer to a `closing` event: the window may go, or why not all could be saved. */
  readyToClose: (trouble: string | null) => Promise<void>;
  /**
   * The store cannot take what the journal has, for a disk that is full for instance: shows the
   * library anew in a session that is kept in memory, until the next start. Save everything before.
   */
  readInMemory: (reason: string) => Promise<void>;
}

/** A place in the journal: the last record's number and the byte after it. */
export interface JournalMark {
  readonly seq: number;
  readonly end: number;
}

export interface JournalPage {
  readonly records: readonly {
    readonly seq: number;
    readonly end: number;
    readonly record: string;
  }[];
  /** More records follow the last one here. */
  readonly more: boolean;
  /** The journal does not hold that mark: it is not the journal this store was written from. */
  readonly unknownMark: boolean;
  /** Records that are missing or could not be read (bad checksum), and were passed over. */
  readonly damaged: number;
  /** These records are of a copy of the library, made then (ISO 8601): what comes before the journal's. */
  readonly copyAt?: string;
  /** The journal lost what a store with that mark still holds: it is to be written anew from the store. */
  readonly isBehind?: boolean;
  /** What the library held once, though neither the journal nor a copy reaches so far; rows per table. */
  readonly counted?: {
    /** ISO 8601. */
    readonly at: string;
    readonly counts: Readonly<Record<string, number>>;
  };
  /** How much of all there is to read is read with these, 0 to 1. */
  readonly progress?: number;
}

/** Why a copy was made. */
export type SnapshotReason =
  | 'changes'
  | 'quit'
  | 'asked'
  | 'before-migration'
  | 'before-restore'
  | 'before-bulk-delete'
  | 'before-update';

/** A copy of the whole library at one moment. */
export interface Snapshot {
  readonly id: string;
  /** ISO 8601, by the clock of this machine. */
  readonly at: string;
  readonly reason: SnapshotReason;
  /** Number of the last record of the journal that is in it. */
  readonly seq: number;
  /** Rows per table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes on disk, those shared with other snapshots too. */
  readonly size: number;
  /** Every part of it was read and has the checksum it had when it was made. */
  readonly isWhole: boolean;
}

/** Where the daily archives go, and what became of the last. */
export interface BackupFolder {
  readonly isOn: boolean;
  /** Its path, to be shown. */
  readonly where: string;
  /** The archives in it, the newest first; `at` by the clock of this machine. */
  readonly archives: readonly {
    readonly name: string;
    readonly at: string;
    readonly size: number;
  }[];
  /** A system code and a path when the last one could not be written, else `null`. */
  readonly trouble: string | null;
}

export type FileTrouble =
  'missing' | 'folder-empty' | 'folder-too-large' | 'too-large' | 'unreadable';

/** A file that cannot be read, and why. */
export interface FileRefused {
  readonly name: string;
  readonly trouble: FileTrouble;
  /** What the system said, or a figure. */
  readonly detail: string;
}

/** A file that may be read, or that cannot be. */
export type FoundFile =
  | {
      readonly token: string;
      readonly name: string;
      /** Name of the folder it was found in, when a folder was given; else empty. */
      readonly folder: string;
      readonly size: number;
    }
  | FileRefused;

export interface FileBytes {
  readonly bytes: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** It took too much memory, or fell over. */
export interface ImportEnd {
  readonly id: number;
  readonly why: 'memory' | 'crashed';
}

export interface SavePlace {
  readonly token: string;
  readonly name: string;
}

export interface SaveFile extends SavePlace {
  readonly existing: string | null;
}

export type WriteOutcome =
  { readonly written: true } | { readonly written: false; readonly reason: string };

/** A folder the page may fill; the token is good as long as the window. */
export interface OutFolder {
  readonly token: string;
  readonly name: string;
  /** Its path, to be shown. */
  readonly where: string;
}

/** The folder of notes, or why it cannot be had: `ENOENT` for a disk that was taken out. */
export type Vault =
  | (OutFolder & { readonly isThere: true })
  | {
      readonly isThere: false;
      readonly name: string;
      readonly where: string;
      readonly reason: string;
    };

export interface OutFolderFiles {
  /** Those of ours, by path: relative to the folder, `/` between its parts. */
  readonly files: readonly { readonly path: string; readonly contents: string }[];
  /** The paths of all Markdown files in it. */
  readonly names: readonly string[];
  /** What could not be read. */
  readonly troubles: readonly OutTrouble[];
}

export interface OutTrouble {
  readonly path: string;
  /** A system code; `ENOTTEXT` when it is not UTF-8, `EFBIG` when it is too large. */
  readonly reason: string;
}

export interface FileToWrite {
  /** Relative, `/` between its parts; folders are made as needed. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** What the file must hold for it to be replaced, `null`: be new; left out: whatever is there. */
  readonly expected?: string | null;
}

export type OutWritten =
  | { readonly path: string; readonly outcome: 'written' | 'unchanged' | 'changed-meanwhile' }
  /** A system code, or a sentence for the log; `ELINK` where a link would have been followed. */
  | { readonly path: string; readonly outcome: 'failed'; readonly reason: string };

export interface MenuSection {
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

export type MenuEntry =
  | {
      readonly command: string;
      readonly label: string;
      /** Electron accelerator, shown beside the label; the reader itself listens for the keys. */
      readonly accelerator?: string;
      readonly enabled?: boolean;
      readonly checked?: boolean;
    }
  | { readonly separator: true }
  /** What the system does by itself: copy, paste, quit … */
  | {
      readonly role:
        'copy' | 'paste' | 'cut' | 'selectAll' | 'quit' | 'close' | 'minimize' | 'togglefullscreen';
      readonly label: string;
      readonly accelerator?: string;
    };

export interface Appearance {
  readonly dark: boolean;
  /** `#rrggbb`, painted before the page is there. */
  readonly background: string;
  /** The language of what the system draws: dialogs and questions. Left out: as it was. */
  readonly locale?: Environment['locale'];
}

/** What main tells the reader. Each returns the function that stops listening. */
interface DesktopEvents {
  onCommand: (listener: (command: string) => void) => () => void;
  /** Files are waiting: call `takeFiles`. */
  onFiles: (listener: () => void) => () => void;
  /** A process that read a file is gone before it was told to go. */
  onImportEnd: (listener: (end: ImportEnd) => void) => () => void;
  /** Links are waiting: call `takeLinks`. */
  onLinks: (listener: () => void) => () => void;
  /** The window is about to close: save what is not saved, then call `readyToClose`. */
  onClosing: (listener: () => void) => () => void;
  /** The machine is about to sleep: save what is not saved. */
  onSuspending: (listener: () => void) => () => void;
}

/** Known before the page is there, so it costs no round trip. */
export interface Environment {
  /** From `--lang`, else from the system. */
  readonly locale: 'sr' | 'sr-Latn' | 'en';
  /** True when `--lang` asked for it: then it wins over the stored setting for this run. */
  readonly localeAsked: boolean;
  readonly version: string;
  readonly platform: string;
  /** Where the library lies, for messages. */
  readonly dataFolder: string;
  /**
   * The system code of why the library is read into memory alone, `ENOSPC` for a disk that is full;
   * `null` as a rule.
   */
  readonly inMemory: string | null;
  /** True when `--restore` asked for the copies of the library instead of a text. */
  readonly restore: boolean;
}

/** What preload puts on `window.desktop`. */
export interface DesktopBridge extends Desktop, DesktopEvents {
  readonly environment: Environment;
  /** Paths of dropped files, which only preload can know. */
  pathsOf: (files: readonly File[]) => readonly string[];
}

/** The channels of what main tells the reader. */
export const events = {
  command: 'on:command',
  files: 'on:files',
  links: 'on:links',
  importPort: 'on:import-port',
  importEnd: 'on:import-end',
  closing: 'on:closing',
  suspending: 'on:suspending',
} as const;

/** Preload finds the environment in its arguments, after this. */
export const ENVIRONMENT_ARGUMENT = '--uporedo-environment=';

/** Each method's name is its IPC channel; a missing or extra name does not compile. */
export const channels = Object.keys({
  journalPart: true,
  journalAppend: true,
  journalRead: true,
  setStoreAside: true,
  snapshots: true,
  makeSnapshot: true,
  readSnapshot: true,
  saveSnapshot: true,
  backupFolder: true,
  chooseBackupFolder: true,
  setBackups: true,
  showBackupFolder: true,
  backUpNow: true,
  readBackup: true,
  chooseFiles: true,
  chooseNotes: true,
  chooseFolder: true,
  chooseArchive: true,
  chooseTerms: true,
  takeFiles: true,
  takeLinks: true,
  findDropped: true,
  readFound: true,
  expectImport: true,
  openImport: true,
  endImport: true,
  keepOriginal: true,
  readOriginal: true,
  chooseSaveFile: true,
  chooseSavePlace: true,
  writeSaveFile: true,
  chooseOutFolder: true,
  vault: true,
  chooseVault: true,
  forgetVault: true,
  readOutFolder: true,
  writeOutFolder: true,
  pdfOf: true,
  print: true,
  setMenu: true,
  setAppearance: true,
  newWindow: true,
  openExternal: true,
  diagnostics: true,
  showDataFolder: true,
  log: true,
  readyToClose: true,
  readInMemory: true,
} satisfies Record<keyof Desktop, true>) as (keyof Desktop)[];
