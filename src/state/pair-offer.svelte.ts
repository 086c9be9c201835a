import type { PairedRow } from '../core/pairing/pairing.ts';
import type { ReadFile } from '../importing/new-text.ts';

/** What the reader says to two files: one text, two texts, or neither. */
export type PairAnswer = 'pair' | 'apart' | 'nothing';

/** From here on two files are taken for versions of one text. */
const likely = 0.45;

/** Two files that may be versions of one text, how they would go together, and which is which. */
export class PairOffer {
  /** The second file is the original. */
  isSwapped = $state(false);
  readonly #files: readonly [ReadFile, ReadFile];
  readonly #rows: readonly PairedRow[];
  readonly answered: Promise<PairAnswer>;
  readonly answer: (answer: PairAnswer) => void;

  constructor(first: ReadFile, second: ReadFile, rows: readonly PairedRow[]) {
    this.#files = [first, second];
    this.#rows = rows;
    this.isSwapped = isEdited(first.name) && !isEdited(second.name);
    let answer: (answer: PairAnswer) => void = () => undefined;
    this.answered = new Promise((resolve) => {
      answer = resolve;
    });
    this.answer = answer;
  }

  get original(): ReadFile {
    return this.#files[this.isSwapped ? 1 : 0];
  }

  get cleaned(): ReadFile {
    return this.#files[this.isSwapped ? 0 : 1];
  }

  get rows(): readonly PairedRow[] {
    if (!this.isSwapped) return this.#rows;
    return this.#rows.map(({ original, cleaned, ...row }) => ({
      ...row,
      original: cleaned,
      cleaned: original,
    }));
  }

  /** Whether the files are alike enough to ask: most of their paragraphs have a counterpart. */
  get isLikely(): boolean {
    const sure = this.#rows.reduce((sum, { confidence }) => sum + confidence, 0);
    return sure / this.#rows.length >= likely;
  }

  /** Rows that go one to one, and those the reader may want to look at. */
  get counts(): { readonly rows: number; readonly doubtful: number } {
    const doubtful = this.#rows.filter(({ confidence }) => confidence < 0.5).length;
    return { rows: this.#rows.length, doubtful };
  }
}

/** Editions are often named so, in either script. */
const isEdited = (name: string): boolean =>
  /clean|correct|edit|final|fixed|čišć|cisc|isprav|lektor|uređen|чишћ|исправ|лектор|уређен/iu.test(
    name,
  );
