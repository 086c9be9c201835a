import type { NumberedLine } from '../../core/markdown-region.ts';
import { fingerprint } from './fingerprint.ts';
import { readRegion } from './read-region.ts';

/**
 * What was last written of a text, in fingerprints: by it an edit in a file is told from a change in
 * the app. Losing it costs questions, never words.
 */
export interface Written {
  /** By id of the note, of its body with the tags. */
  readonly notes: Readonly<Record<string, string>>;
  /** Of the lines that are no note's own, parted by spaces. */
  readonly lines: string;
}

/** What is written of a text once its files are as given. */
export function writtenOf(textId: string, files: readonly string[]): Written {
  const regions = files.map((file) => readRegion(file, textId));
  return {
    notes: Object.fromEntries(
      regions.flatMap(({ notes }) => [...notes].map(([id, { body }]) => [id, fingerprint(body)])),
    ),
    lines: [...new Set(regions.flatMap(({ others }) => others.map(lineMark)))].sort().join(' '),
  };
}

export const lineMark = ({ words }: NumberedLine): string => fingerprint(words.trimEnd());

/** What was stored as such; `null` for anything else. */
export function readWritten(stored: unknown): Written | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { notes, lines } = stored as Partial<Record<keyof Written, unknown>>;
  if (typeof notes !== 'object' || notes === null || typeof lines !== 'string') return null;
  return { notes: notes as Written['notes'], lines };
}
