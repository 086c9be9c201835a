import type { Refusal } from '../core/change.ts';
import { auditRows, type AuditPlace } from '../core/glossary/audit.ts';
import { renderings, type TermAudit as OneAudit } from '../core/glossary/renderings.ts';
import type { Row } from '../core/row.ts';
import type { Term } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { refusals } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import { CleanedScan } from './cleaned-scan.svelte.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { rightingChange } from './term-right.ts';

/** What stands around a place, as much as is shown, and the number readers know its paragraph by. */
export interface Surroundings {
  readonly ordinal: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** A term that the text does not always write as the glossary has it. */
export interface AuditedTerm extends OneAudit {
  readonly term: Term;
}

interface AuditedRow {
  readonly row: Pick<Row, 'ordinal' | 'cleaned'>;
  readonly places: readonly AuditPlace[];
}

/** UTF-16 units of the paragraph shown on either side of the words. */
const around = 70;

/** Where the open text disagrees with the glossary, and what the reader does about it. */
export class TermAudit {
  readonly #open: OpenText;
  readonly #glossary: Glossary;
  readonly #database: Database;
  readonly #history: History;
  readonly #scan: CleanedScan<AuditedRow>;
  readonly #left: Live<ReadonlySet<string>>;
  readonly #terms: readonly AuditedTerm[];
  readonly #rows: ReadonlyMap<number, AuditedRow['row']>;

  constructor(
    open: OpenText,
    glossary: Glossary,
    database: Database,
    history: History,
    onError: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#glossary = glossary;
    this.#database = database;
    this.#history = history;
    const look = $derived.by(() => {
      const { authority } = glossary;
      return (row: Row): AuditedRow | null => {
        const places = auditRows([row], authority);
        const { ordinal, cleaned } = row;
        return places.length > 0 ? { row: { ordinal, cleaned }, places } : null;
      };
    });
    this.#scan = new CleanedScan(open, database, () => look, onError);
    this.#left = new Live<ReadonlySet<string>>(
      new Set(),
      async () => new Set((await refusals(database, open.text.id)).map(({ group }) => group)),
      onError,
    );
    const found = (): AuditedRow[] => this.#scan.parts.flat();
    this.#rows = $derived(new Map(found().map(({ row, places }) => [places[0]?.place ?? -1, row])));
    this.#terms = $derived.by(() => {
      const terms = new Map(glossary.terms.map((term) => [term.id, term]));
      const places = found().flatMap((one) => one.places);
      const left = this.#left.current;
      const counted = places.filter((one) => one.agrees || !left.has(groupOf(one)));
      return renderings(counted).flatMap((audit) => {
        const term = terms.get(audit.termId);
        return term && audit.disagreeing > 0 ? [{ ...audit, term }] : [];
      });
    });
  }

  /** The terms that disagree somewhere, those of most such places first. */
  get terms(): readonly AuditedTerm[] {
    return this.#terms;
  }

  /** How many places disagree, as far as the text has been looked through. */
  get count(): number {
    return this.#terms.reduce((sum, { disagreeing }) => sum + disagreeing, 0);
  }

  /** How much of the text was looked through, 0 to 1. */
  get progress(): number {
    return this.#scan.progress;
  }

  surroundings({ place, span: { start, end } }: AuditPlace): Surroundings {
    const { ordinal, cleaned } = this.#rows.get(place) ?? { ordinal: place + 1, cleaned: '' };
    const prefix = cleaned.slice(Math.max(0, start - around), start);
    const suffix = cleaned.slice(end, end + around);
    return {
      ordinal,
      // Not in the middle of a word.
      prefix: start > around ? `…${prefix.replace(/^\S*/u, '')}` : prefix,
      suffix: end + around < cleaned.length ? `${suffix.replace(/\S*$/u, '')}…` : suffix,
    };
  }

  /**
   * Writes what is likeliest where the words stand otherwise, or a form that is named; one step of
   * undo.
   */
  putRight(places: readonly AuditPlace[], form?: string): Promise<void> {
    return this.#history.make(m.undo_put_right, () =>
      rightingChange(this.#database, this.#open.text.id, places, form),
    );
  }

  /** Lets the words stand in that paragraph; they are not asked about again. */
  async leave(place: AuditPlace): Promise<void> {
    const { words, rights } = place;
    const refusal: Refusal = {
      id: newId('c'),
      textId: this.#open.text.id,
      group: groupOf(place),
      before: words,
      after: rights[0] ?? '',
      kind: 'term-inconsistent',
      at: now(),
    };
    await this.#history.make(m.undo_leave_words, [{ put: 'refusals', rows: [refusal] }]);
  }

  /** Lets a wording stand everywhere, as another form of the term. */
  allow(term: Term, base: string): Promise<void> {
    return this.#glossary.allow(term, base);
  }
}

const groupOf = ({ termId, paragraphId, words }: AuditPlace): string =>
  `glossary ${termId} ${paragraphId} ${words}`;
