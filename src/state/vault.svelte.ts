import type { Desktop, Vault } from '../../electron/bridge.ts';
import type { Annotation } from '../core/annotation.ts';
import { linkTargets } from '../core/links.ts';
import { defaultExportOptions, type MadeFile } from '../exchange/form.ts';
import type { NoteEdit } from '../exchange/vault/file-edits.ts';
import { m } from '../i18n/messages.ts';
import { now } from './chance.ts';
import type { Exports } from './exports.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Refused } from './refused.ts';
import { VaultMemory } from './vault-memory.ts';
import { refreshFolder, type VaultOutcome, type VaultParts } from './vault-refresh.ts';

type Parts = Omit<VaultParts, 'make'> & {
  readonly desktop: Pick<Desktop, 'vault' | 'chooseVault' | 'forgetVault'>;
  readonly exports: Pick<Exports, 'files'>;
  readonly preferences: Pick<Preferences, 'current'>;
};

/** The folder of Markdown files that is kept in step with the notes. */
export class VaultFolder {
  /** `null`: none is set. */
  place = $state.raw<Vault | null>(null);
  /** What the last refresh did, and what waits for the reader. */
  outcome = $state.raw<VaultOutcome | null>(null);
  isBusy = $state(false);
  /** Ids of the notes whose words are to be taken from the file. */
  taken = $state.raw<ReadonlySet<string>>(new Set());
  readonly #parts: Parts;
  readonly #memory: VaultMemory;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#memory = new VaultMemory(parts.database);
  }

  /** Looks whether the folder is there. */
  async look(): Promise<void> {
    this.place = await this.#parts.desktop.vault();
  }

  /** Asks for another folder; false when the reader thinks better of it. */
  async choose(): Promise<boolean> {
    const place = await this.#parts.desktop.chooseVault();
    if (!place) return false;
    const isOther = place.where !== this.place?.where;
    this.place = place;
    if (isOther) await this.#forget();
    return true;
  }

  /** Keeps no folder in step any more; the files in it stay. */
  async forget(): Promise<void> {
    await this.#parts.desktop.forgetVault();
    this.place = null;
    await this.#forget();
  }

  async #forget(): Promise<void> {
    this.outcome = null;
    await this.#parts.history.save(await this.#memory.without());
  }

  /**
   * Brings the files up to date; those that were edited by hand wait.
   * @param over paths of files that are written over all the same
   * @returns false when no folder is set
   * @throws Refused when it is not there, or cannot be read
   */
  async refresh(over: readonly string[] = []): Promise<boolean> {
    await this.look();
    const { place } = this;
    if (!place) return false;
    const { where } = place;
    if (!place.isThere) throw new Refused(m.vault_gone({ where, reason: place.reason }));
    if (this.isBusy) return true;
    this.isBusy = true;
    try {
      this.outcome = await refreshFolder(place.token, new Set(over), {
        ...this.#parts,
        make: (textIds) => this.#made(textIds),
      });
      this.taken = new Set(this.#edits.filter((edit) => !edit.isConflict).map(noteOf));
    } catch (error) {
      const reason = /^E[A-Z]+/.exec(error instanceof Error ? error.message : '')?.[0];
      if (reason === undefined) throw error;
      throw new Refused(m.vault_gone({ where, reason }), { cause: error });
    } finally {
      this.isBusy = false;
    }
    return true;
  }

  /** The files of texts, as the reader likes them in the folder. */
  #made(textIds: readonly string[]): Promise<readonly MadeFile[]> {
    const { exports, preferences } = this.#parts;
    const options = { ...defaultExportOptions, markdown: preferences.current.vault };
    return exports.files('markdown', { textIds, noteIds: null, tag: null }, options);
  }

  get #edits(): NoteEdit[] {
    return this.outcome?.waiting.flatMap(({ edits }) => edits.notes) ?? [];
  }

  tick(noteId: string, isTaken: boolean): void {
    const taken = new Set(this.taken);
    if (isTaken) taken.add(noteId);
    else taken.delete(noteId);
    this.taken = taken;
  }

  /**
   * Takes the ticked edits into the notes, as one step of undo, and refreshes again: a file with
   * nothing left in it to decide is written. A note that was changed since it was shown is left.
   * @returns how many notes were changed
   */
  async take(): Promise<number> {
    const { database, history } = this.#parts;
    const edits = this.#edits.filter(({ noteId }) => this.taken.has(noteId));
    let count = 0;
    await history.make(m.undo_vault, async () => {
      const stored = await database.annotations.bulkGet(edits.map(noteOf));
      const rows = edits.flatMap(({ before, after }, index) => {
        const annotation = stored[index];
        return annotation && isAsShown(annotation, before)
          ? [{ ...annotation, ...after, links: linkTargets(after.note), modifiedAt: now() }]
          : [];
      });
      count = rows.length;
      return count > 0 ? [{ put: 'annotations', rows }] : [];
    });
    await this.refresh();
    return count;
  }
}

const noteOf = ({ noteId }: NoteEdit): string => noteId;

const isAsShown = ({ note, tags }: Annotation, before: NoteEdit['before']): boolean =>
  note === before.note && tags.join('\n') === before.tags.join('\n');
