import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Which programs have written the data, and what they hold: what the guards at a start compare. */
export interface Manifest {
  readonly program: string;
  /** Version of what lies under store/ and of what the journal's records mean. Only goes up. */
  readonly schema: number;
  readonly electron: string;
  readonly chrome: string;
  /** As it was counted last, when a copy was made; left out before the first. */
  readonly library?: CountedLibrary;
}

/** What a library held at one moment. */
export interface CountedLibrary {
  /** ISO 8601. */
  readonly at: string;
  /** Number of the journal’s last record. */
  readonly seq: number;
  /** Rows per table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Copies and journal do not hold it any more: if anything does, it is the store. */
  readonly isLacking?: true;
}

/** The schema this program writes. */
export const SCHEMA = 4;

/**
 * Whether data belong to a newer program. An older Chromium deletes a newer one's databases without
 * a word, and older code misreads newer rows, so such data must not be opened at all.
 */
export function isNewer(data: Manifest, own: Manifest): boolean {
  return (
    data.schema > own.schema ||
    compareVersions(data.program, own.program, 3) > 0 ||
    // Chromium changes its files with major versions; patches go back and forth harmlessly.
    compareVersions(data.chrome, own.chrome, 1) > 0
  );
}

/** The manifest as it lies there; `null` at the very first start, or when it cannot be understood. */
export function readManifest(path: string): Manifest | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const manifest = parse(text);
  // Kept for whoever wants to know what happened; the next one is written beside it.
  if (!manifest) renameSync(path, `${path}.damaged-${Date.now()}`);
  return manifest;
}

/**
 * Says who has the data now; called at each start, before anything of theirs is opened.
 * @param found the manifest that lies there
 */
export async function writeManifest(
  path: string,
  own: Manifest,
  found: Manifest | null,
): Promise<void> {
  const manifest = found?.library ? { ...own, library: found.library } : own;
  // The same program as last time: nothing to write, and no disk to wait for at the start.
  if (found && contentsOf(found) === contentsOf(manifest)) return;
  mkdirSync(dirname(path), { recursive: true });
  await writeWhole(path, contentsOf(manifest));
}

const contentsOf = ({ program, schema, electron, chrome, library }: Manifest): string =>
  `${JSON.stringify({ program, schema, electron, chrome, library }, null, 2)}\n`;

function parse(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Manifest, unknown>> | null;
    const { program, schema, electron, chrome } = value ?? {};
    const good =
      typeof program === 'string' &&
      typeof schema === 'number' &&
      typeof electron === 'string' &&
      typeof chrome === 'string';
    if (!good) return null;
    const library = countedOf(value?.library);
    return { program, schema, electron, chrome, ...(library && { library }) };
  } catch {
    return null;
  }
}

function countedOf(value: unknown): CountedLibrary | null {
  const { at, seq, counts, isLacking } = (value ?? {}) as Partial<
    Record<keyof CountedLibrary, unknown>
  >;
  if (typeof at !== 'string' || !Number.isSafeInteger(seq)) return null;
  if (typeof counts !== 'object' || counts === null) return null;
  const numbers = Object.entries(counts).filter(([, count]) => typeof count === 'number');
  const counted = { at, seq: seq as number, counts: Object.fromEntries(numbers) };
  return isLacking === true ? { ...counted, isLacking } : counted;
}

/** Compares the first `parts` numbers of two versions; a part that is no number counts as 0. */
function compareVersions(a: string, b: string, parts: number): number {
  const [left, right] = [a, b].map((version) =>
    version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let i = 0; i < parts; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
