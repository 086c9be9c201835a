import type { DesktopBridge, FoundFile } from '../../electron/bridge.ts';
import type { NamedBytes } from '../worker/archive-protocol.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Added, Importing, NotesFile } from './importing.svelte.ts';
import { isArchive } from './archive-actions.ts';
import type { Messages } from './messages.svelte.ts';
import { encodingName } from './names.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Rereading } from './rereading.svelte.ts';

interface Parts {
  readonly desktop: Pick<DesktopBridge, 'chooseFiles'>;
  readonly importing: Importing;
  readonly rereading: Rereading;
  readonly messages: Messages;
  readonly preferences: Preferences;
}

/** What the desk does for a text that arrives. */
interface Reception {
  show: (text: Text) => Promise<void>;
  /** @param isTold whether the reader is told what came of it */
  clean: (text: Text, isTold: boolean) => Promise<void>;
  offerBinned: (text: Text) => Promise<void>;
  offerNotes: (files: readonly NotesFile[]) => Promise<void>;
  openArchive: (found: FoundFile) => Promise<void>;
  /** Gives a sentence for each that is not taken in. */
  openTexts: (files: readonly NamedBytes[]) => Promise<readonly string[]>;
  tellUndoable: (text: () => string) => void;
  showFile: () => void;
  showCarried: () => void;
  showTroubles: (troubles: readonly string[]) => void;
}

/** Files and words that come in from outside, until they lie on the desk and are cleaned. */
export class Arrivals {
  readonly #parts: Parts;
  readonly #desk: Reception;

  constructor(parts: Parts, desk: Reception) {
    this.#parts = parts;
    this.#desk = desk;
  }

  /**
   * Brings files into the library, shows one of them, and cleans those that are new. Of archives among
   * them the first is opened, for the reader to decide.
   */
  async take(files: readonly FoundFile[]): Promise<void> {
    const texts = files.filter((file) => !isArchive(file));
    const [archive] = files.filter(isArchive);
    if (texts.length > 0) await this.#welcome(await this.#parts.importing.take(texts));
    if (archive) await this.#desk.openArchive(archive);
  }

  /** Opens what was chosen as an archive, whatever it is called. */
  async takeArchive([archive]: readonly FoundFile[]): Promise<void> {
    if (archive) await this.#desk.openArchive(archive);
  }

  /** Brings in what was pasted; `markup` is the same as HTML, or empty. */
  async paste(words: string, markup: string): Promise<void> {
    if (words.trim() === '') return;
    await this.#welcome(await this.#parts.importing.paste(words, markup));
  }

  /** Asks for a better file of a text, and shows what was carried over to it. */
  async replace(text: Text): Promise<void> {
    const [found] = await this.#parts.desktop.chooseFiles();
    if (!found || !(await this.#parts.rereading.better(text, found))) return;
    this.#desk.showCarried();
    if (this.#cleansNew) await this.#desk.clean(text, false);
  }

  /** Asks for an edition of a text, and reads it as the cleaned side. */
  async pair(text: Text): Promise<void> {
    const [found] = await this.#parts.desktop.chooseFiles();
    const carried = found && (await this.#parts.rereading.pairWith(text, found));
    if (!carried) return;
    const { kept, changed, moved, new: added } = carried.report.paragraphs;
    const count = kept + changed + moved + added;
    const { annotations, unplaced } = carried.report;
    if (annotations.orphan.length + unplaced.length > 0) this.#desk.showCarried();
    this.#desk.tellUndoable(() => m.paired({ title: text.title, rows: m.pair_rows({ count }) }));
  }

  get #cleansNew(): boolean {
    return this.#parts.preferences.current.cleanNewTexts;
  }

  async #welcome({ shown, added, notes, whole, troubles }: Added): Promise<void> {
    const { messages } = this.#parts;
    if (shown) await this.#desk.show(shown);
    this.#tellTroubles(troubles);
    const [only] = added;
    if (added.length > 1) {
      this.#desk.tellUndoable(() => m.texts_added({ count: added.length }));
    } else if (only) {
      if (isNotable(only)) this.#tellHowRead(only);
      await this.#desk.offerBinned(only);
    }
    if (notes.length > 0) await this.#desk.offerNotes(notes);
    if (whole.length > 0) this.#tellTroubles(await this.#desk.openTexts(whole));
    if (!this.#cleansNew) return;
    for (const text of added) {
      // An edition says itself what its cleaned side is.
      if (text.edition === null) messages.run(() => this.#desk.clean(text, added.length === 1));
    }
  }

  /** A few troubles are told one by one; many would cover the desk. */
  #tellTroubles(troubles: readonly string[]): void {
    const { messages } = this.#parts;
    if (troubles.length <= 3) {
      for (const trouble of troubles) messages.warn(() => trouble);
      return;
    }
    messages.warn(() => m.files_not_read({ count: troubles.length }), {
      label: m.show_which,
      run: () => {
        this.#desk.showTroubles(troubles);
      },
    });
  }

  /** In which encoding a file was read is a guess: the reader is told where to mend it. */
  #tellHowRead(text: Text): void {
    const said = (): string =>
      m.file_read_as({ title: text.title, encoding: encodingName(text.encoding) });
    this.#parts.messages.tell(said, {
      label: m.file_other_encodings,
      run: () => {
        this.#desk.showFile();
      },
    });
  }
}

/** Plain UTF is what everybody expects; of anything else the reader should know. */
const isNotable = ({ encoding }: Text): boolean => !encoding.startsWith('utf-');
