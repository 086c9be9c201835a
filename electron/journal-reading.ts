import type { JournalMark, JournalPage } from './bridge.ts';
import { JournalRebuild } from './journal-rebuild.ts';
import type { Copies } from './journal-rebuild.ts';
import type { CountedLibrary } from './manifest.ts';
import type { Records } from './journal-page.ts';
import type { Journal } from './journal.ts';

/**
 * What the page is handed of the journal: the records after the mark of its store, and to a store that
 * has none the newest whole copy of the library and the records after that. A store that is better
 * rebuilt from a copy, because records it needs are missing, is told that its mark is not known.
 */
export class JournalReading {
  readonly #journal: Journal;
  readonly #copies: Copies;
  readonly #counted: CountedLibrary | null;
  #rebuild: JournalRebuild | null = null;

  /** @param counted what the library held when it was last counted */
  constructor(journal: Journal, copies: Copies, counted: CountedLibrary | null) {
    this.#journal = journal;
    this.#copies = copies;
    this.#counted = counted;
  }

  async read(after: JournalMark | null): Promise<JournalPage> {
    const page = await this.#read(after);
    const last = page.records.at(-1) ?? after ?? { seq: 0 };
    // Whoever has everything there is, and not what was counted once, is told what that was.
    const isAll = !page.more && (!page.unknownMark || page.isBehind);
    const counted = this.#counted;
    return isAll && counted && last.seq < counted.seq ? { ...page, counted } : page;
  }

  async #read(after: JournalMark | null): Promise<JournalPage> {
    if (after === null) this.#rebuild = await JournalRebuild.begin(this.#journal, this.#copies);
    if (this.#rebuild && (after === null || this.#rebuild.goesOnFrom(after))) {
      const page = await this.#rebuild.next();
      if (!page.more) this.#rebuild = null;
      return page;
    }
    return after === null ? unknown(false) : this.#readAfter(after);
  }

  async #readAfter(after: JournalMark): Promise<JournalPage> {
    const lostAfter = this.#journal.lostAfter();
    const isLost = lostAfter !== null && after.seq > lostAfter;
    const page = isLost ? null : await this.#journal.read(after);
    if (!page || page.unknownMark) {
      const copied = (await this.#copies.newestWhole())?.seq ?? 0;
      const { seq: last } = this.#journal.extent().last;
      const isBehind =
        after.seq > Math.max(copied, lostAfter ?? last) || (isLost && after.seq === copied);
      // Lines that cannot be read show that there was more.
      return isBehind ? unknown(true, Math.max(0, last - after.seq)) : unknown(false);
    }
    if (page.damaged > 0) {
      const copied = (await this.#copies.newestWhole())?.seq ?? 0;
      if (copied >= page.firstDamaged) return unknown(false);
    }
    // What neither a file nor a copy holds any more is in this store only.
    const counted = this.#counted?.isLacking ? 0 : (this.#counted?.seq ?? 0);
    const isBehind = (await this.#journal.goneUpTo()) > counted;
    return { ...pageOf(page), ...(isBehind && { isBehind }) };
  }
}

const unknown = (isBehind: boolean, damaged = 0): JournalPage => ({
  records: [],
  more: false,
  unknownMark: true,
  damaged,
  isBehind,
});

const pageOf = ({ records, more, damaged }: Records): JournalPage => ({
  records,
  more,
  unknownMark: false,
  damaged,
});
