import { compileTerms, type TermMatcher } from '../core/occurrences.ts';
import type { Term } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** What a reader fills in for a term. */
export type TermDraft = Omit<Term, 'id' | 'textId' | 'createdAt' | 'modifiedAt'> & {
  /** `null` for a term that is not stored yet. */
  readonly id: string | null;
};

/** The glossary of the open text. */
export class Glossary {
  /** The term being written, if any. */
  draft = $state.raw<TermDraft | null>(null);
  /** The term whose card is in focus. */
  active = $state<string | null>(null);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #history: History;
  readonly #matcher: TermMatcher;

  constructor(open: OpenText, database: Database, history: History) {
    this.#open = open;
    this.#database = database;
    this.#history = history;
    this.#matcher = $derived(compileTerms(this.#open.terms));
  }

  get terms(): readonly Term[] {
    return this.#open.terms;
  }

  /** Finds the terms' occurrences in a paragraph; made anew only when the glossary changes. */
  get matcher(): TermMatcher {
    return this.#matcher;
  }

  /** Starts a new term from selected words. */
  begin(words: string, paragraphIds: readonly string[]): void {
    this.draft = {
      id: null,
      canonical: words.replace(/\s+/gu, ' ').trim(),
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds,
    };
  }

  async save(draft: TermDraft): Promise<void> {
    const at = now();
    const stored = draft.id === null ? undefined : await this.#database.terms.get(draft.id);
    const term: Term = {
      ...draft,
      id: stored?.id ?? newId('g'),
      textId: this.#open.text.id,
      createdAt: stored?.createdAt ?? at,
      modifiedAt: at,
    };
    await this.#history.make(stored ? m.undo_edit_term : m.undo_add_term, [
      { put: 'terms', rows: [term] },
    ]);
    this.draft = null;
    this.active = term.id;
  }

  async remove(id: string): Promise<void> {
    await this.#history.make(m.undo_delete_term, [{ remove: 'terms', keys: [id] }]);
    if (this.active === id) this.active = null;
  }
}
