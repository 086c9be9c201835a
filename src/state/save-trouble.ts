import { m } from '../i18n/messages.ts';

/** Why something cannot be saved, as part of a sentence: what the system said by its code. */
export function saveTrouble(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const [code = ''] = /\bE[A-Z]{2,}\b/u.exec(said) ?? [];
  return reasons.get(code)?.() ?? said;
}

/** What a reader is to know whose library is read in memory, by the system code of why it is. */
export function memorySentence(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return m.memory_disk_full();
  return reasons.has(code) ? m.memory_read_only() : m.memory_store();
}

const reasons: ReadonlyMap<string, () => string> = new Map([
  ['ENOSPC', m.save_disk_full],
  ['EDQUOT', m.save_share_used],
  ['EFBIG', m.save_file_limit],
  ['EROFS', m.save_read_only],
  ['EACCES', m.save_no_right],
  ['EPERM', m.save_no_right],
  ['ENOENT', m.save_gone],
  ['EIO', m.save_disk_fault],
]);
