import type { DesktopBridge, FoundFile } from '../../electron/bridge.ts';
import { planTerms, type TermPlace, type TermPlan } from '../core/glossary/bring-terms.ts';
import type { TermsRead } from '../core/glossary/term-read.ts';
import type { Term } from '../core/term.ts';
import type { Columns } from '../exchange/terms/columns.ts';
import type { TermsFile } from '../exchange/terms/read-terms.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { terms } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import type { FileReading } from './file-reading.ts';
import type { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { Refused } from './refused.ts';
import { describeTrouble } from './trouble.ts';

interface Parts {
  readonly open: Pick<OpenText, 'text' | 'terms'>;
  readonly desktop: Pick<DesktopBridge, 'readFound'>;
  readonly database: Database;
  readonly history: History;
  readonly files: Pick<FileReading, 'terms'>;
}

/** Terms of a file on their way into the glossary, until the reader has said which. */
export class TermsIn {
  /** Whether they become terms of all texts. */
  shared = $state(false);
  #name = $state('');
  #file = $state.raw<TermsFile | null>(null);
  /** The terms of such a table, if its columns hold so. */
  #readAs = $state.raw<((columns: Columns) => TermsRead) | null>(null);
  #columns = $state.raw<Columns | null>(null);
  /** Where the reader ticked otherwise than is proposed: by the number of a plan. */
  #ticks = $state.raw<ReadonlyMap<number, boolean>>(new Map());
  readonly #parts: Parts;
  readonly #read: TermsRead;
  readonly #plans: readonly TermPlan[];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#read = $derived.by(() => {
      if (this.#readAs && this.#columns) return this.#readAs(this.#columns);
      return this.#file?.read ?? { terms: [], unread: [] };
    });
    this.#plans = $derived(planTerms(this.#read.terms, parts.open.terms, this.#place, ''));
  }

  /** The name of the file; empty when there is none. */
  get name(): string {
    return this.#name;
  }

  get plans(): readonly TermPlan[] {
    return this.#plans;
  }

  get unread(): TermsRead['unread'] {
    return this.#read.unread;
  }

  /** The table of another program, whose columns the reader may name. */
  get foreign(): TermsFile['foreign'] {
    return this.#file?.foreign ?? null;
  }

  get columns(): Columns | null {
    return this.#columns;
  }

  set columns(columns: Columns | null) {
    this.#columns = columns;
    this.#ticks = new Map();
  }

  /** Whether a plan is to be carried out: what replaces nothing is, unless the reader says otherwise. */
  isTicked(index: number): boolean {
    const status = this.#plans[index]?.status;
    return this.#ticks.get(index) ?? (status === 'new' || status === 'changed');
  }

  tick(index: number, isTicked: boolean): void {
    this.#ticks = new Map(this.#ticks).set(index, isTicked);
  }

  /** How many terms would be stored. */
  get count(): number {
    return this.#plans.filter(({ status }, index) => status !== 'same' && this.isTicked(index))
      .length;
  }

  /** @throws Refused when the file cannot be read, or has nothing in it that could be a term */
  async take(found: FoundFile): Promise<void> {
    if ('trouble' in found) throw new Refused(describeTrouble(found));
    const { name } = found;
    const got = await this.#parts.desktop.readFound(found.token);
    if ('trouble' in got) throw new Refused(describeTrouble(got));
    const file = await this.#parts.files.terms(name, got.bytes);
    if (!file) return;
    if (!file.foreign && file.read.terms.length + file.read.unread.length === 0) {
      throw new Refused(m.terms_in_none({ name }));
    }
    const { foreign } = file;
    // What that takes is loaded only now.
    const { termsOfTable } = foreign
      ? await import('../exchange/terms/terms-of-table.ts')
      : { termsOfTable: null };
    this.#readAs =
      foreign && termsOfTable ? (columns) => termsOfTable(foreign.table, columns) : null;
    this.#name = name;
    this.#file = file;
    this.columns = file.foreign?.columns ?? null;
  }

  /**
   * Adds what is ticked, as one step of undo.
   * @returns how many terms are new or have changed
   */
  async add(): Promise<number> {
    const { open, database, history } = this.#parts;
    const shown = this.#plans;
    const wanted = shown.map((_, index) => this.isTicked(index));
    const reads = this.#read.terms;
    const place = this.#place;
    let count = 0;
    await history.make(m.undo_bring_terms, async () => {
      const at = now();
      // Another window may have written in the glossary since it was compared.
      const plans = planTerms(reads, await terms(database, open.text.id), place, at).filter(
        ({ status }, index) =>
          wanted[index] === true &&
          status !== 'same' &&
          (status !== 'conflict' || shown[index]?.status === 'conflict'),
      );
      const rows = await this.#rows(plans, place, at);
      count = rows.length;
      return rows.length > 0 ? [{ put: 'terms', rows }] : [];
    });
    return count;
  }

  /** Terms as they are to be stored, each once. An id that a file gives is not that of another term. */
  async #rows(plans: readonly TermPlan[], place: TermPlace, at: string): Promise<Term[]> {
    const rows = new Map<string, Term>();
    const given = plans.flatMap(({ known, term }) => (known || term.id === null ? [] : [term.id]));
    const taken = new Set(
      (await this.#parts.database.terms.bulkGet(given)).map((term) => term?.id ?? ''),
    );
    for (const { known, read, term } of plans) {
      const before = rows.get(known?.id ?? '');
      const [again] = before ? planTerms([read], [before], place, at) : [];
      const id = known?.id ?? (term.id === null || taken.has(term.id) ? newId('g') : term.id);
      rows.set(id, { ...(again?.term ?? term), id });
    }
    return [...rows.values()];
  }

  get #place(): TermPlace {
    return { textId: this.#parts.open.text.id, shared: this.shared };
  }
}
