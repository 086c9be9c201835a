import { m } from '../i18n/messages.ts';
import { Refused } from './refused.ts';
import { TalkFailed } from './talk.ts';

/** Why a file was not read to its end, as a sentence with its name; another error as it is. */
export function refusalOf(name: string, error: unknown): unknown {
  if (!(error instanceof TalkFailed)) return error;
  return new Refused(sentenceOf(name, error.message), { cause: error });
}

function sentenceOf(name: string, reason: string): string {
  switch (reason) {
    case 'late':
      return m.file_too_slow({ name });
    case 'memory':
      return m.file_too_much_memory({ name });
    default:
      return m.file_reading_failed({ name, reason });
  }
}
