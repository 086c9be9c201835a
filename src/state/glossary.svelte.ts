import type { Declension } from '../core/cases.ts';
import { lessonOf } from '../core/cleaning/lesson.ts';
import { generatedForms, type TermWords } from '../core/cleaning/term-forms.ts';
import { compileTerms, type TermMatcher } from '../core/occurrences.ts';
import type { Term } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { terms } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** What a reader fills in for a term. */
export type TermDraft = Omit<Term, 'id' | 'textId' | 'createdAt' | 'modifiedAt'> & {
  /** `null` for a term that is not stored yet. */
  readonly id: string | null;
};

/** Generates the table of a term’s case forms; with a dictionary where there is one. */
export type DeclensionOf = (term: TermWords) => Promise<Declension>;

const byTables: DeclensionOf = (term) => Promise.resolve(generatedForms(term));

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
  /** Corrections are learnt one at a time: two of one name must not become two terms. */
  #learning: Promise<unknown> = Promise.resolve();
  /** The case forms of a term as they are generated, without what the reader corrected. */
  readonly declensionOf: DeclensionOf;

  constructor(
    open: OpenText,
    database: Database,
    history: History,
    declensionOf: DeclensionOf = byTables,
  ) {
    this.declensionOf = declensionOf;
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

  /**
   * Takes a correction into the glossary: what stood there is a damaged form of the term that the
   * right words are a form of, or of a new one.
   */
  learn(before: string, after: string, paragraphId: string): Promise<Term> {
    const learning = this.#learning.then(() => this.#learn(before, after, paragraphId));
    this.#learning = learning.catch(() => undefined);
    return learning;
  }

  async #learn(before: string, after: string, paragraphId: string): Promise<Term> {
    const known = await terms(this.#database, this.#open.text.id);
    const { term, canonical, variant } = lessonOf(before, after, known);
    const at = now();
    const old: Term = term ?? {
      id: newId('g'),
      textId: this.#open.text.id,
      canonical,
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds: [],
      createdAt: at,
      modifiedAt: at,
    };
    const isKnown =
      variant.form === canonical || old.variants.some(({ form }) => form === variant.form);
    if (term && isKnown) return term;
    const learnt: Term = {
      ...old,
      variants: isKnown ? old.variants : [...old.variants, variant],
      paragraphIds: [...new Set([...old.paragraphIds, paragraphId])],
      modifiedAt: at,
    };
    await this.#history.make(m.term_learn, [{ put: 'terms', rows: [learnt] }]);
    return learnt;
  }

  async remove(id: string): Promise<void> {
    await this.#history.make(m.undo_delete_term, [{ remove: 'terms', keys: [id] }]);
    if (this.active === id) this.active = null;
  }
}
