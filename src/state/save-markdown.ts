import type { Desktop } from '../../electron/bridge.ts';
import { fileNameFor } from '../core/file-name.ts';
import { mergeMarkdown } from '../core/markdown-region.ts';
import { m } from '../i18n/messages.ts';
import { Refused } from './refused.ts';

/**
 * Asks where, and writes an export. Over an older one only our region is replaced.
 * @param title what the file is called unless the reader says otherwise
 * @returns the name of the file, or `null` when the reader cancelled
 * @throws Refused when the file cannot be written or was broken by hand; it is then as it was
 */
export async function saveMarkdown(
  desktop: Pick<Desktop, 'chooseSaveFile' | 'writeSaveFile'>,
  title: string,
  exported: string,
): Promise<string | null> {
  const file = await desktop.chooseSaveFile(`${fileNameFor(title)}.md`);
  if (!file) return null;
  const merged = mergeMarkdown(file.existing, exported);
  if ('broken' in merged) {
    throw new Refused(m.export_broken({ name: file.name, line: merged.broken.line }));
  }
  const contents = 'foreign' in merged ? exported : merged.contents;
  const outcome = await desktop.writeSaveFile(file.token, contents);
  if (!outcome.written) {
    throw new Refused(m.export_failed({ name: file.name, reason: outcome.reason }));
  }
  return file.name;
}
