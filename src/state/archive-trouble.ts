import type { ArchiveTroubleKind } from '../exchange/archive/archive-trouble.ts';
import { m } from '../i18n/messages.ts';

/** One sentence that names an archive and why nothing of it is restored. */
export const describeArchiveTrouble = (
  name: string,
  trouble: ArchiveTroubleKind,
  detail: string,
): string => sentences[trouble]({ name, detail: shortened(detail) });

const sentences: Readonly<
  Record<ArchiveTroubleKind, (about: { name: string; detail: string }) => string>
> = {
  'not-archive': m.archive_foreign,
  truncated: m.archive_truncated,
  damaged: m.archive_damaged,
  password: m.archive_password,
  newer: m.archive_newer,
  checksum: m.archive_checksum,
  'missing-entry': m.archive_missing_entry,
  'unlisted-entry': m.archive_unlisted_entry,
  'repeated-entry': m.archive_repeated_entry,
  'unsafe-path': m.archive_unsafe_path,
  'too-large': m.archive_too_large,
  'too-many-entries': m.archive_too_many,
  'wrong-rows': m.archive_wrong_rows,
  'taken-ids': m.archive_taken_ids,
};

/** The archive says what it is called in it: not more of that than fits a line. */
const shortened = (detail: string): string =>
  detail.length > 120 ? `${detail.slice(0, 119)}…` : detail;
