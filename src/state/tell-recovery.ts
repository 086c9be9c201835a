import type { BackupFolder } from '../../electron/bridge.ts';
import type { Locale } from '../core/settings.ts';
import { m } from '../i18n/messages.ts';
import type { Recovery } from '../storage/store.ts';
import { timeInWords } from './backup-words.ts';
import type { Messages } from './messages.svelte.ts';

export interface RecoveryTold {
  readonly messages: Pick<Messages, 'tell' | 'warn'>;
  readonly locale: () => Locale;
  readonly showCopies: () => void;
}

/** Says that a library that is new here may be brought back from the archives in a folder. */
export function tellOfArchives(
  { where, archives }: Pick<BackupFolder, 'where' | 'archives'>,
  { messages, locale }: Pick<RecoveryTold, 'messages' | 'locale'>,
): void {
  const [newest] = archives;
  if (!newest) return;
  messages.tell(() =>
    m.library_elsewhere({
      folder: where,
      count: archives.length,
      at: timeInWords(newest, locale()),
    }),
  );
}

/** Tells the reader what opening had to repair, with figures: a sentence for each thing. */
export function tellRecovery(recovery: Recovery, told: RecoveryTold): void {
  const { messages } = told;
  const { rebuilt, copyAt, replayed, journalRestored, damaged, counts, counted } = recovery;
  const words = (at: string): string => timeInWords({ at }, told.locale());
  const { texts = 0, annotations: notes = 0 } = counts;
  if (rebuilt && copyAt === null) messages.tell(() => m.store_rebuilt({ count: replayed }));
  if (rebuilt && copyAt !== null) {
    messages.tell(() =>
      m.store_rebuilt_from_copy({ at: words(copyAt), count: replayed, texts, notes }),
    );
  }
  const isMissing = damaged > 0 || counted !== null;
  if (journalRestored && !isMissing) messages.tell(m.journal_restored);
  if (counted) {
    const { texts: textsThen = 0, annotations: notesThen = 0 } = counted.counts;
    messages.warn(
      () =>
        m.library_less({
          ...{ at: words(counted.at), texts: textsThen, notes: notesThen },
          ...{ textsNow: texts, notesNow: notes },
        }),
      { label: m.library_less_show, run: told.showCopies },
    );
  } else if (damaged > 0) messages.warn(() => m.journal_damaged({ count: damaged }));
}
