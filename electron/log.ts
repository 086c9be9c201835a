import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { withoutContents } from './log-words.ts';

export type Level = 'error' | 'warning' | 'info';

/**
 * Adds a line to the log. Written at once and in order, for the last line before an end is the one
 * that matters; what cannot be written goes to the terminal.
 */
export function log(level: Level, message: string): void {
  const line = `${new Date().toISOString()} ${level} ${message.replaceAll('\n', '\n    ')}\n`;
  if (level !== 'info') process.stderr.write(line);
  if (!file) return;
  try {
    makeRoom(file);
    appendFileSync(file, line);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}

/** Says where the log lies from now on, and gives that place back. */
export function openLog(folder: string): string {
  const path = join(folder, 'uporedo.log');
  try {
    mkdirSync(folder, { recursive: true });
    file = path;
  } catch (error) {
    // In a folder that may not be written to there is none.
    process.stderr.write(`${String(error)}\n`);
  }
  return path;
}

/** An error with where it came from, however it was thrown, without words of texts it may quote. */
export const describe = (error: unknown): string =>
  withoutContents(error instanceof Error ? (error.stack ?? error.message) : String(error));

let file: string | null = null;

/** Two files of this size at most. */
const LARGEST = 1024 * 1024;

function makeRoom(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(path, path.replace(/\.log$/, '.old.log'));
}
