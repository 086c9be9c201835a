import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/* Ways to damage one file; `share` is how far into it, 0 to 1. */

/** Cuts the file off. */
export function cutAt(file, share) {
  truncateSync(file, Math.floor(statSync(file).size * share));
}

/** Turns every bit of some bytes round. */
export function flipAt(file, share, count = 1) {
  const bytes = readFileSync(file);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  for (let i = at; i < Math.min(bytes.length, at + count); i++) bytes[i] ^= 0xff;
  writeFileSync(file, bytes);
}

/** Zeros from there on, as some disks leave what was not written yet. */
export function zeroFrom(file, share) {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, Math.floor(bytes.length * share)));
}

export const deleteAll = (...places) => {
  for (const place of places) rmSync(place, { recursive: true });
};

/** The files of a folder whose names match, in the order of their names; each with its path. */
export const filesIn = (folder, pattern) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => path.join(folder, name));

export const largestOf = (files) =>
  files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0];
