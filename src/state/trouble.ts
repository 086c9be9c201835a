import type { OpenedFile } from '../../electron/bridge.ts';
import { m } from '../i18n/messages.ts';

type Refused = Extract<OpenedFile, { trouble: unknown }>;

/** One sentence that names a file and why it cannot be opened. */
export function describeTrouble({ name, trouble, detail }: Refused): string {
  switch (trouble) {
    case 'missing':
      return m.file_missing({ name });
    case 'folder':
      return m.file_folder({ name });
    case 'empty':
      return m.file_empty({ name });
    case 'binary':
      return m.file_binary({ name });
    case 'encoding':
      return m.file_encoding({ name });
    case 'too-large':
      return m.file_too_large({ name });
    case 'unreadable':
      return m.file_unreadable({ name, detail });
  }
}
