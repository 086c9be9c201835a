import type { FileRefused } from '../../electron/bridge.ts';
import type { NotesTroubleKind } from '../exchange/foreign/foreign-note.ts';
import type { ReadTroubleKind } from '../exchange/read-trouble.ts';
import type { ImportTroubleKind } from '../importing/trouble.ts';
import { m } from '../i18n/messages.ts';

/** One sentence that names a file and why it cannot be read from the disk. */
export function describeTrouble({ name, trouble, detail }: FileRefused): string {
  switch (trouble) {
    case 'missing':
      return m.file_missing({ name });
    case 'folder-empty':
      return m.folder_empty({ name });
    case 'folder-too-large':
      return m.folder_too_large({ name, most: detail });
    case 'too-large':
      return m.file_too_large({ name });
    case 'unreadable':
      return m.file_unreadable({ name, detail });
  }
}

/** One sentence that names a file and why there is no text to be had from it. */
export const describeImportTrouble = (
  name: string,
  trouble: ImportTroubleKind,
  detail: string,
): string => sentences[trouble]({ name, detail });

/** One sentence that names a file and why there are no notes to be had from it. */
export function describeNotesTrouble(name: string, kind: NotesTroubleKind, line: number): string {
  switch (kind) {
    case 'broken':
      return m.notes_in_broken({ name, line });
    case 'too-many':
      return m.notes_in_too_many({ name });
  }
}

/** Where a file in a form of other tools cannot be read, and why. */
export interface ReadTroubleAt {
  readonly kind: ReadTroubleKind;
  /** 1-based. */
  readonly line: number;
  readonly detail: string;
}

/** One sentence that names a file in a form of other tools, and where and why it cannot be read. */
export function describeReadTrouble(name: string, { kind, line, detail }: ReadTroubleAt): string {
  const about = { name, line, detail: shortened(detail) };
  switch (kind) {
    case 'not-xml':
      return detail === '' ? m.read_not_xml(about) : m.read_not_closed(about);
    case 'entities':
      return m.read_entities(about);
    case 'too-deep':
      return m.read_too_deep(about);
    case 'other-form':
      return m.read_other_form(about);
    case 'newer':
      return m.read_newer(about);
    case 'missing':
      return m.read_missing(about);
    case 'value':
      return m.read_value(about);
    case 'twice':
      return m.read_twice(about);
  }
}

/** The file says what it is called in it: not more of that than fits a line. */
const shortened = (detail: string): string =>
  detail.length > 120 ? `${detail.slice(0, 119)}…` : detail;

const sentences: Readonly<
  Record<ImportTroubleKind, (about: { name: string; detail: string }) => string>
> = {
  empty: m.file_empty,
  binary: m.file_binary,
  encoding: m.file_encoding,
  unsupported: m.file_unsupported,
  damaged: m.file_damaged,
  truncated: m.file_truncated,
  password: m.file_password,
  'no-text': m.file_no_text,
  'scanned-pages': m.file_scanned_pages,
  'too-large': m.file_too_large,
  'too-large-inside': m.file_too_large_inside,
  'too-many-entries': m.file_too_many_entries,
  'too-deep': m.file_too_deep,
  'unsafe-path': m.file_unsafe_path,
  entities: m.file_entities,
};
