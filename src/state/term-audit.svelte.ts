import type { Refusal } from '../core/change.ts';
import { grouped } from '../core/grouped.ts';
import { disagreements, prepareAudit, type Disagreement } from '../core/term-audit.ts';
import type { Term } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { refusals } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import { CleanedScan, type CleanedParagraph } from './cleaned-scan.svelte.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { rightingChange } from './term-right.ts';

/** A disagreement where it stands in the text. */
export interface AuditPlace extends Disagreement {
  readonly paragraphId: string;
  /** 0-based place of its paragraph, and the number readers know it by. */
  readonly place: number;
  readonly ordinal: number;
  /** What stands around it, as much as is shown. */
  readonly prefix: string;
  readonly suffix: string;
}

/** One wording a term has in the text that is not the glossary’s. */
export interface Rendering {
  readonly words: string;
  readonly places: readonly AuditPlace[];
}

/** A term that the text does not always write as the glossary has it. */
export interface AuditedTerm {
  readonly term: Term;
  readonly renderings: readonly Rendering[];
  readonly count: number;
}

/** UTF-16 units of the paragraph shown on either side of the words. */
const around = 70;

/** Where the open text disagrees with the glossary, and what the reader does about it. */
export class TermAudit {
  readonly #open: OpenText;
  readonly #glossary: Glossary;
  readonly #database: Database;
  readonly #history: History;
  readonly #scan: CleanedScan<readonly AuditPlace[]>;
  readonly #left: Live<ReadonlySet<string>>;
  readonly #terms: readonly AuditedTerm[];

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
      const audited = prepareAudit(glossary.terms, glossary.matcher);
      return (paragraph: CleanedParagraph) => {
        const found = disagreements(paragraph.cleaned, audited).map((one) =>
          placed(one, paragraph),
        );
        return found.length > 0 ? found : null;
      };
    });
    this.#scan = new CleanedScan(open, database, () => look, onError);
    this.#left = new Live<ReadonlySet<string>>(
      new Set(),
      async () => new Set((await refusals(database, open.text.id)).map(({ group }) => group)),
      onError,
    );
    this.#terms = $derived(
      audited(
        glossary.terms,
        this.#scan.found.flat().filter((place) => !this.#left.current.has(groupOf(place))),
      ),
    );
  }

  /** The terms with their disagreements, those of most places first. */
  get terms(): readonly AuditedTerm[] {
    return this.#terms;
  }

  /** How many places disagree, as far as the text has been looked through. */
  get count(): number {
    return this.#terms.reduce((sum, { count }) => sum + count, 0);
  }

  /** How much of the text was looked through, 0 to 1. */
  get progress(): number {
    return this.#scan.progress;
  }

  /** Writes a form of the term where others stand; one step of undo. */
  putRight(places: readonly AuditPlace[], form: string | null = null): Promise<void> {
    const rightings = places.map(({ place, start, end, words, rights }) => {
      return { place, start, end, words, after: form ?? rights[0] ?? words };
    });
    return this.#history.make(m.undo_put_right, () =>
      rightingChange(this.#database, this.#open.text.id, rightings),
    );
  }

  /** Lets the words stand in that paragraph; they are not asked about again. */
  async leave(place: AuditPlace): Promise<void> {
    const { words, rights } = place;
    const refusal: Refusal = {
      id: newId('r'),
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
  async allow(term: Term, places: readonly AuditPlace[]): Promise<void> {
    const variants = places.map(({ variant }) => variant).filter((one) => one !== null);
    await this.#glossary.allow(term, new Set(variants));
  }
}

function placed(one: Disagreement, paragraph: CleanedParagraph): AuditPlace {
  const { id: paragraphId, place, ordinal, cleaned } = paragraph;
  const { start, end } = one;
  const prefix = cleaned.slice(Math.max(0, start - around), start);
  const suffix = cleaned.slice(end, end + around);
  return {
    ...one,
    paragraphId,
    place,
    ordinal,
    // Not in the middle of a word.
    prefix: start > around ? `…${prefix.replace(/^\S*/u, '')}` : prefix,
    suffix: end + around < cleaned.length ? `${suffix.replace(/\S*$/u, '')}…` : suffix,
  };
}

const groupOf = ({ termId, paragraphId, words }: AuditPlace): string =>
  `glossary ${termId} ${paragraphId} ${words}`;

function audited(terms: readonly Term[], places: readonly AuditPlace[]): AuditedTerm[] {
  const byTerm = grouped(places, ({ termId }) => termId);
  return terms
    .flatMap((term): AuditedTerm[] => {
      const own = byTerm.get(term.id);
      if (!own) return [];
      const renderings = Array.from(
        grouped(own, ({ words }) => words),
        ([words, some]) => ({ words, places: some }),
      ).sort((a, b) => b.places.length - a.places.length);
      return [{ term, renderings, count: own.length }];
    })
    .sort((a, b) => b.count - a.count);
}
