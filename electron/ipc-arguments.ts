import type {
  Appearance,
  Desktop,
  FileToWrite,
  JournalMark,
  MenuEntry,
  MenuSection,
  SnapshotReason,
} from './bridge.ts';
import { LARGEST, LARGEST_ARCHIVE } from './find-files.ts';
import { LONGEST_RECORD } from './journal-format.ts';

/**
 * What the page sends is checked by hand and copied field by field; anything unexpected throws.
 * The page is ours, but a text that found a way to run in it would speak through these too.
 */
export const readArguments: {
  readonly [K in keyof Desktop]: (args: readonly unknown[]) => Parameters<Desktop[K]>;
} = {
  journalPart: ([part, at]) => [text(part, LONGEST_RECORD), count(at)],
  journalAppend: ([record, after]) => [text(record, LONGEST_RECORD), count(after)],
  journalRead: ([after]) => [after === null ? null : mark(after)],
  setStoreAside: ([reason]) => [text(reason, 2000)],
  snapshots: () => [],
  makeSnapshot: ([reason]) => [oneOf(reason, REASONS)],
  readSnapshot: ([id]) => [snapshotId(id)],
  saveSnapshot: ([id]) => [snapshotId(id)],
  backupFolder: () => [],
  chooseBackupFolder: () => [],
  setBackups: ([isOn]) => [flag(isOn)],
  showBackupFolder: () => [],
  backUpNow: () => [],
  readBackup: ([name]) => [name === null ? null : text(name, 300)],
  chooseFiles: () => [],
  chooseNotes: () => [],
  chooseFolder: () => [],
  chooseArchive: () => [],
  chooseTerms: () => [],
  takeFiles: () => [],
  takeLinks: () => [],
  findDropped: ([paths]) => [list(paths, 10_000, (path) => text(path, 4096))],
  readFound: ([token]) => [text(token, 64)],
  expectImport: ([expected]) => [count(expected)],
  openImport: ([id]) => [count(id)],
  endImport: ([id]) => [count(id)],
  keepOriginal: ([bytes]) => [bytesOf(bytes)],
  readOriginal: ([sha256]) => [matching(sha256, /^[0-9a-f]{64}$/)],
  chooseSaveFile: ([name]) => [text(name, 1000)],
  chooseSavePlace: ([name]) => [text(name, 1000)],
  writeSaveFile: ([token, contents]) => [text(token, 64), contentsOf(contents)],
  chooseOutFolder: () => [],
  vault: () => [],
  chooseVault: () => [],
  forgetVault: () => [],
  readOutFolder: ([token]) => [text(token, 64)],
  writeOutFolder: ([token, files]) => [text(token, 64), list(files, 100_000, fileToWrite)],
  pdfOf: ([html]) => [text(html, LARGEST_PRINTED)],
  print: ([html]) => [text(html, LARGEST_PRINTED)],
  setMenu: ([menu]) => [list(menu, 20, section)],
  setAppearance: ([appearance]) => [appearanceOf(appearance)],
  newWindow: () => [],
  openExternal: ([address]) => [text(address, 4096)],
  diagnostics: () => [],
  showDataFolder: () => [],
  log: ([level, message]) => [
    oneOf(level, ['error', 'warning', 'info']),
    text(message, 1024 * 1024).slice(0, 20_000),
  ],
  readyToClose: ([trouble]) => [trouble === null ? null : text(trouble, 1000)],
  readInMemory: ([reason]) => [text(reason, 1000)],
};

const REASONS = [
  'changes',
  'quit',
  'asked',
  'before-migration',
  'before-restore',
  'before-bulk-delete',
  'before-update',
] as const satisfies readonly SnapshotReason[];

const snapshotId = (value: unknown): string => matching(value, /^[0-9TZ-]+$/);

function mark(value: unknown): JournalMark {
  const { seq, end } = fields(value);
  return { seq: count(seq), end: count(end) };
}

function section(value: unknown): MenuSection {
  const { label, items } = fields(value);
  return { label: text(label, 100), items: list(items, 100, entry) };
}

function entry(value: unknown): MenuEntry {
  const given = fields(value);
  if (given.separator === true) return { separator: true };
  const label = text(given.label, 200);
  const accelerator = optional(given.accelerator, acceleratorOf, 'accelerator');
  if (given.role !== undefined) return { role: oneOf(given.role, ROLES), label, ...accelerator };
  return {
    command: text(given.command, 100),
    label,
    ...accelerator,
    ...optional(given.enabled, flag, 'enabled'),
    ...optional(given.checked, flag, 'checked'),
  };
}

const ROLES = [
  'copy',
  'paste',
  'cut',
  'selectAll',
  'quit',
  'close',
  'minimize',
  'togglefullscreen',
] as const satisfies readonly Extract<MenuEntry, { role: unknown }>['role'][];

function appearanceOf(value: unknown): Appearance {
  const { dark, background, locale } = fields(value);
  return {
    dark: flag(dark),
    background: matching(background, /^#[0-9a-f]{6}$/i),
    ...optional(locale, localeOf, 'locale'),
  };
}

const localeOf = (value: unknown) => oneOf(value, ['sr', 'sr-Latn', 'en'] as const);

function text(value: unknown, longest: number): string {
  if (typeof value !== 'string') throw new TypeError('Expected a string');
  if (value.length > longest) throw new RangeError(`A string longer than ${longest}`);
  return value;
}

function matching(value: unknown, pattern: RegExp): string {
  const string = text(value, 100);
  if (!pattern.test(string)) throw new TypeError(`Not of the form ${pattern.source}`);
  return string;
}

const acceleratorOf = (value: unknown): string => matching(value, /^[\x20-\x7e]+$/);

/** A file to be written: text, or bytes of anything else. */
const contentsOf = (value: unknown): string | Uint8Array =>
  typeof value === 'string' ? text(value, LARGEST_WRITTEN) : bytesOf(value, LARGEST_WRITTEN);

function fileToWrite(value: unknown): FileToWrite {
  const { path, contents, expected } = fields(value);
  return {
    path: text(path, 1000),
    contents: contentsOf(contents),
    ...optional(expected, expectedOf, 'expected'),
  };
}

const expectedOf = (value: unknown): string | null =>
  value === null ? null : text(value, LARGEST_WRITTEN);

/** Archives are the largest. */
const LARGEST_WRITTEN = LARGEST_ARCHIVE;

/** In UTF-16 units. */
const LARGEST_PRINTED = 128 * 1024 * 1024;

function bytesOf(value: unknown, largest = LARGEST): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('Expected bytes');
  if (value.length > largest) throw new RangeError(`More than ${largest} bytes`);
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('Expected true or false');
  return value;
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new TypeError('Expected a count');
  return value as number;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new TypeError(`Expected one of ${allowed.join(', ')}`);
  return found;
}

function list<T>(value: unknown, longest: number, read: (item: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError('Expected a list');
  if (value.length > longest) throw new RangeError(`A list longer than ${longest}`);
  return value.map((item) => read(item));
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('Expected an object');
  return value as Readonly<Record<string, unknown>>;
}

/** An optional field must be left out, not set to undefined. */
function optional<T, K extends string>(
  value: unknown,
  read: (value: unknown) => T,
  key: K,
): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: read(value) } as Partial<Record<K, T>>);
}
