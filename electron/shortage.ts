import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Places } from './places.ts';

/**
 * Why Chromium could not keep its store on this disk, as a system code; `null` where it can. A store
 * that is opened nevertheless may not even be readable.
 */
export function findShortage(places: Pick<Places, 'store' | 'indexedDb'>): string | null {
  try {
    mkdirSync(places.store, { recursive: true });
    const trial = join(places.store, 'trial');
    closeSync(openSync(trial, 'w'));
    rmSync(trial);
    for (const folder of [dirname(places.store), places.indexedDb]) {
      if (existsSync(folder)) accessSync(folder, constants.W_OK | constants.X_OK);
    }
    const { bavail, bsize } = statfsSync(places.store);
    return bavail * bsize < LEAST ? 'ENOSPC' : null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return SHORTAGES.has(code) ? code : null;
  }
}

/** Whether nothing may be written at all; on a full disk there may be room again at any time. */
export const isReadOnly = (shortage: string | null): shortage is string =>
  shortage !== null && FORBIDDEN.has(shortage);

/** What Chromium writes to open a store and to keep a day's changes, with room to spare; bytes. */
const LEAST = 16 * 1024 * 1024;

const FORBIDDEN = new Set(['EROFS', 'EACCES', 'EPERM']);
const SHORTAGES = new Set(['ENOSPC', 'EDQUOT', ...FORBIDDEN]);
