import type { Locale } from '../core/settings.ts';
import { languageTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import type { Recovery } from '../storage/store.ts';
import type { Messages } from './messages.svelte.ts';

export interface RecoveryTold {
  readonly messages: Pick<Messages, 'tell' | 'warn'>;
  readonly locale: () => Locale;
  readonly showCopies: () => void;
}

/** Tells the reader what opening had to repair, with figures: a sentence for each thing. */
export function tellRecovery(recovery: Recovery, told: RecoveryTold): void {
  const { messages } = told;
  const { rebuilt, copyAt, replayed, journalRestored, damaged, counts, counted } = recovery;
  const words = (at: string): string =>
    new Intl.DateTimeFormat(languageTag(told.locale()), {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(at));
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
