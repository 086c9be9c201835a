import type { Declension } from '../core/cases.ts';
import { lessonOf } from '../core/cleaning/lesson.ts';
import { generatedForms, type TermWords } from '../core/cleaning/term-forms.ts';
import { makeAuthority, type Authority } from '../core/glossary/authority.ts';
import { mergeTerms, splitTerm } from '../core/glossary/merge-terms.ts';
import {
  compilingTerms,
  readForms,
  type ReadForms,
  type TermMatcher,
} from '../core/occurrences.ts';
import { asOwn, asShared, isShared, paragraphsIn, tiedIn } from '../core/term-scope.ts';
import type { Term, Variant } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import { createSubscriber } from 'svelte/reactivity';
import type { Database } from '../storage/database.ts';
import { terms } from '../storage/reads.ts';
import { inSlices } from './breath.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** What a reader fills in for a term. */
export type TermDraft = Omit<Term, 'id' | 'createdAt' | 'modifiedAt'> & {
  /** `null` for a term that is not stored yet. */
  readonly id: string | null;
  /** Ids of paragraphs of the open text, whether the term is its own or shared. */
  readonly paragraphIds: readonly string[];
};

/** Generates the table of a term’s case forms; with a dictionary where there is one. */
export type DeclensionOf = (term: TermWords) => Promise<Declension>;

const byTables: DeclensionOf = (term) => Promise.resolve(generatedForms(term));

/** More terms than these are compiled in slices, and known a moment later. */
const manyTerms = 200;

/** The glossary of the open text: its own terms and those all texts share. */
export class Glossary {
  /** The term being written, if any. */
  draft = $state.raw<TermDraft | null>(null);
  /** The term whose card is in focus. */
  active = $state<string | null>(null);
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #history: History;
  readonly #terms: readonly Term[];
  readonly #authority: Authority;
  /** Of many terms: what they were when they were last compiled. */
  #compiled = $state.raw<Authority>(makeAuthority([]));
  readonly #watch: () => void;
  readonly #forms = new WeakMap<Term, ReadForms>();
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
    let kept: readonly Term[] = [];
    this.#terms = $derived.by(() => (kept = withKept(open.terms, kept)));
    this.#authority = $derived(
      this.#terms.length > manyTerms ? this.#compiled : makeAuthority(this.#terms),
    );
    this.#watch = createSubscriber(() => {
      const end = $effect.root(() => {
        $effect(() => this.#compile(this.#terms));
      });
      return end;
    });
  }

  /** Terms that did not change are the very same as before. */
  get terms(): readonly Term[] {
    return this.#terms;
  }

  /** Finds the terms' occurrences in a paragraph; made anew only when the glossary changes. */
  get matcher(): TermMatcher {
    return this.authority.matcher;
  }

  /** What the glossary judges the text by. */
  get authority(): Authority {
    this.#watch();
    return this.#authority;
  }

  /** Compiles many terms; until that is done, what was compiled before stands. */
  #compile(terms: readonly Term[]): (() => void) | undefined {
    if (terms.length <= manyTerms) return undefined;
    let isOver = false;
    const compiling = inSlices(
      compilingTerms(terms, (term) => this.#formsOf(term)),
      () => isOver,
    );
    void compiling.then((matcher) => {
      if (matcher) this.#compiled = makeAuthority(terms, undefined, matcher);
    });
    return () => {
      isOver = true;
    };
  }

  #formsOf(term: Term): ReadForms {
    const known = this.#forms.get(term) ?? readForms(term);
    this.#forms.set(term, known);
    return known;
  }

  /** Starts a new term from selected words. */
  begin(words: string, paragraphIds: readonly string[]): void {
    this.draft = {
      id: null,
      textId: this.#open.text.id,
      canonical: words.replace(/\s+/gu, ' ').trim(),
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds,
    };
  }

  /** Starts writing a term that is stored. */
  edit(term: Term): void {
    this.draft = { ...term, paragraphIds: paragraphsIn(term, this.#open.text.id) };
  }

  /** Stores a term, as one of this text or of all as the draft says. */
  async save({ paragraphIds, ...draft }: TermDraft): Promise<void> {
    const at = now();
    const here = this.#open.text.id;
    const stored = draft.id === null ? undefined : await this.#database.terms.get(draft.id);
    const term = tiedIn(
      {
        ...draft,
        id: stored?.id ?? newId('g'),
        paragraphIds: stored && isShared(stored) && isShared(draft) ? stored.paragraphIds : [],
        createdAt: stored?.createdAt ?? at,
        modifiedAt: at,
      },
      here,
      paragraphIds,
    );
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
    const here = this.#open.text.id;
    const variants = isKnown ? old.variants : [...old.variants, variant];
    const ties = new Set([...paragraphsIn(old, here), paragraphId]);
    const learnt = tiedIn({ ...old, variants, modifiedAt: at }, here, [...ties]);
    await this.#history.make(m.term_learn, [{ put: 'terms', rows: [learnt] }]);
    return learnt;
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#history.make(m.undo_delete_term, [{ remove: 'terms', keys: ids }]);
    if (this.active !== null && ids.includes(this.active)) this.active = null;
  }

  /** Lets a wording stand for a term that was not wanted there, or that the glossary had not. */
  async allow(term: Term, form: string): Promise<void> {
    const allowed: Variant = { form, kind: 'other' };
    const isKnown = term.variants.some((one) => one.form === form);
    const variants = isKnown
      ? term.variants.map((one) => (one.form === form ? { ...one, ...allowed } : one))
      : [...term.variants, allowed];
    await this.#history.make(m.undo_allow_form, [
      { put: 'terms', rows: [{ ...term, variants, modifiedAt: now() }] },
    ]);
  }

  /** Makes one term of several, which is the one they go into; shared if any of them is. */
  async merge(term: Term, others: readonly Term[]): Promise<void> {
    // Other texts must not lose a term because one of them has it too.
    const isOfAll = [term, ...others].some(isShared);
    const [into = term, ...rest] = [term, ...others].map((one) => (isOfAll ? asShared(one) : one));
    await this.#history.make(m.undo_merge_terms, [
      { put: 'terms', rows: [mergeTerms(into, rest, now())] },
      { remove: 'terms', keys: others.map(({ id }) => id) },
    ]);
    this.active = into.id;
  }

  /** Makes a variant of a term a term of its own. */
  async split(term: Term, form: string): Promise<void> {
    const parts = splitTerm(term, [form], { id: newId('g'), at: now() });
    if (!parts) return;
    await this.#history.make(m.undo_split_term, [{ put: 'terms', rows: [parts.rest, parts.made] }]);
    this.active = parts.made.id;
  }

  /** Makes a term of this text one that all share, or a shared one this text’s own. */
  async turn(term: Term): Promise<void> {
    const turned = isShared(term) ? asOwn(term, this.#open.text.id) : asShared(term);
    await this.#history.make(isShared(turned) ? m.undo_share_term : m.undo_own_term, [
      { put: 'terms', rows: [{ ...turned, modifiedAt: now() }] },
    ]);
  }
}

/** Terms as they are now; those that stayed as they were are the objects known of them. */
function withKept(terms: readonly Term[], known: readonly Term[]): readonly Term[] {
  const before = new Map(known.map((term) => [term.id, term]));
  return terms.map((term) => {
    const old = before.get(term.id);
    return old?.modifiedAt === term.modifiedAt && isSame(old, term) ? old : term;
  });
}

const isSame = (a: Term, b: Term): boolean => JSON.stringify(a) === JSON.stringify(b);
