import { homedir } from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

export const isRoot = process.getuid?.() === 0;

/** Where root keeps what every user of the machine may run. */
export const sharedCache = '/var/cache/uporedo';

/** What is costly to fetch is kept outside the work tree, so that a second clone finds it too. */
export const cache = isRoot
  ? sharedCache
  : path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'uporedo');
