import { cellsOf, compileCaseForms, formsOf, formsOfTerm, termOf } from '../core/find-forms.ts';
import type { CaseForm } from '../core/find-forms.ts';
import type { CaseName } from '../core/cases.ts';
import { corrected, generatedForms } from '../core/cleaning/term-forms.ts';
import { compileInAll, type FinderInAll } from '../core/find.ts';
import { grouped } from '../core/grouped.ts';
import { chunkOf, sides, type Side, type Span } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { breath } from './breath.ts';
import type { FindChoices } from './find-choices.svelte.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { TextWords, type FoldedWords, type ParagraphWords } from './text-words.ts';

/** One place where the query stands. */
export interface Hit extends Span {
  readonly place: number;
  readonly side: Side;
}

/** More than anybody steps through; the count is then shown with a plus. */
export const mostHits = 50_000;

/** How long a place that was led to is marked, in milliseconds. */
const pointed = 4_000;

/** How long the page is kept from its work at a time, and how often it is told, in milliseconds. */
const slice = 8;
const told = 120;

/** A point of the text, in the order hits come in. */
type Cursor = Pick<Hit, 'place' | 'side' | 'start'>;

/** What finding needs of the rest. */
export interface FindParts {
  readonly database: Database;
  readonly glossary: Pick<Glossary, 'terms' | 'declensionOf'>;
  readonly preferences: Pick<Preferences, 'current'>;
  readonly choices: FindChoices;
}

/** Find in the open text, either script; the hits come a hundred paragraphs at a time. */
export class Find {
  shown = $state(false);
  /** The bar has a line for replacing; hits are then looked for on the cleaned side. */
  replaces = $state(false);
  query = $state('');
  /** Goes up each time the field is asked for, also when it is there already. */
  asked = $state(0);
  isSearching = $state(false);
  readonly choices: FindChoices;
  /** The forms that are looked for, while they are those of a word or phrase. */
  forms = $state.raw<readonly CaseForm[] | null>(null);
  readonly #parts: FindParts;
  readonly #open: OpenText;
  readonly #words: TextWords;
  /** By chunk, so that what changed takes the place of what was found there before. */
  #looked: (readonly Hit[])[] = [];
  /** The same, as it was last told. */
  #found = $state.raw<readonly (readonly Hit[])[]>([]);
  #cursor = $state.raw<Cursor>({ place: 0, side: 'original', start: 0 });
  #run = 0;
  #leads = false;
  readonly #all: readonly Hit[];
  readonly #hits: readonly Hit[];
  readonly #current: number;
  readonly #hit: Hit | undefined;

  constructor(open: OpenText, parts: FindParts) {
    this.#open = open;
    this.#parts = parts;
    this.choices = parts.choices;
    this.#words = new TextWords(parts.database, open.text.id);
    this.#all = $derived(this.#found.flat());
    this.#hits = $derived.by(() => {
      const { view } = parts.preferences.current;
      if (view !== 'original' && view !== 'cleaned') return this.#all;
      return this.#all.filter(({ side }) => side === view);
    });
    this.#current = $derived(firstFrom(this.#hits, this.#cursor));
    this.#hit = $derived(this.#hits[this.#current]);
  }

  /** Those of the sides that are shown, in the order of the text. */
  get hits(): readonly Hit[] {
    return this.#hits;
  }

  /** How many more there are on the side that is not shown. */
  get hidden(): number {
    return this.#all.length - this.#hits.length;
  }

  get isFull(): boolean {
    return this.#all.length >= mostHits;
  }

  get current(): Hit | undefined {
    return this.#hit;
  }

  /** 1-based number of the hit in focus; 0 when there is none. */
  get number(): number {
    return this.#hits.length === 0 ? 0 : this.#current + 1;
  }

  /** Those of a paragraph; the same list as long as they are the same. */
  hitsAt(place: number, side: Side): readonly Hit[] {
    const inChunk = this.#found[chunkOf(place)];
    return (inChunk && byParagraph(inChunk).get(`${place} ${side}`)) ?? none;
  }

  /** The paragraph of a hit, as it was when it was found. */
  paragraphOf({ place }: Hit): ParagraphWords | undefined {
    return this.#words.at(place);
  }

  /** The cells of its table that found words may stand in. */
  cellsOf(words: string): readonly CaseName[] {
    return this.forms ? cellsOf(words, this.forms) : [];
  }

  /** Opens the bar, to look for `words` where some are given. */
  async show(words = '', replaces = this.replaces): Promise<void> {
    const isNew = !this.shown || replaces !== this.replaces || words !== '';
    this.shown = true;
    this.replaces = replaces;
    this.asked += 1;
    if (isNew) {
      // The text may have changed since it was last looked through.
      this.#words.doubt();
      await this.search(words === '' ? this.query : words);
    }
  }

  hide(): void {
    this.shown = false;
    this.replaces = false;
    this.query = '';
    this.#forget();
    this.#words.forget();
  }

  /** Marks one place for a moment, where something outside the text led to it. */
  point(hit: Hit): void {
    const found: (readonly Hit[])[] = [];
    found[chunkOf(hit.place)] = [hit];
    this.#found = found;
    this.#cursor = hit;
    setTimeout(() => {
      if (this.#found === found) this.#found = [];
    }, pointed);
  }

  /** Looks for the query and goes to the first hit at or after the reader's place. */
  async search(query: string): Promise<void> {
    this.query = query;
    this.#forget();
    this.#cursor = { place: this.#open.focus.place, side: 'original', start: 0 };
    await this.#look(true);
  }

  /** The words of the text changed: looks again, without going anywhere. */
  async refresh(): Promise<void> {
    this.#words.doubt();
    if (this.shown && this.query !== '') await this.#look(this.#leads);
  }

  step(by: 1 | -1): void {
    const count = this.#hits.length;
    if (count > 0) this.goTo(this.#hits[(this.#current + by + count) % count]);
  }

  goTo(hit: Hit | undefined): void {
    if (!hit) return;
    this.#cursor = hit;
    this.#leads = false;
    this.#open.goTo(hit.place, hit.side, hit);
  }

  /** After the next change of the text, the reader is led to the first hit from here on. */
  leadTo(cursor: Cursor): void {
    this.#cursor = cursor;
    this.#leads = true;
  }

  #forget(): void {
    this.#run += 1;
    this.#looked = [];
    this.#found = [];
    this.isSearching = false;
  }

  get #sides(): readonly Side[] {
    if (this.replaces) return ['cleaned'];
    return this.choices.side === null ? sides : [this.choices.side];
  }

  async #look(goes: boolean): Promise<void> {
    const run = ++this.#run;
    const isOver = (): boolean => run !== this.#run;
    this.isSearching = true;
    const finder = await this.#finder();
    if (isOver()) return;
    const count = chunkOf(this.#open.text.paragraphCount - 1) + 1;
    const first = Math.min(chunkOf(this.#cursor.place), Math.max(0, count - 1));
    const among = this.#sides;
    let since = performance.now();
    let lastTold = -Infinity;
    let total = 0;
    let waits = goes;
    for (let i = 0; i < count && total < mostHits; i++) {
      const index = (first + i) % count;
      if (!this.#words.known(index)) {
        await this.#words.read(index);
        if (isOver()) return;
        since = performance.now();
      }
      const hits = hitsIn(this.#words.folded(index), among, finder);
      this.#looked[index] = hits;
      total += hits.length;
      const isTime = performance.now() - lastTold > told;
      if (i === 0 || isTime || (waits && hits.length > 0)) {
        this.#tell();
        lastTold = performance.now();
        // Behind the place where the reader is, only once all that follows was looked through.
        if (waits && this.#hits.length > 0) {
          waits = false;
          this.goTo(this.current);
        }
      }
      if (performance.now() - since > slice) {
        await breath();
        if (isOver()) return;
        since = performance.now();
      }
    }
    this.#tell();
    if (waits) this.goTo(this.current);
    this.isSearching = false;
  }

  #tell(): void {
    // Not spread: chunks that were not looked through yet are holes, and `flat` passes over them.
    this.#found = this.#looked.slice();
  }

  async #finder(): Promise<FinderInAll> {
    const { forms: allForms, wholeWords, exact } = this.choices;
    const { query } = this;
    this.forms = allForms && query.trim() !== '' ? await this.#formsOf(query.trim()) : null;
    return this.forms
      ? compileCaseForms(this.forms, { exact })
      : compileInAll([query], { wholeWords, exact });
  }

  async #formsOf(query: string): Promise<readonly CaseForm[]> {
    const { terms, declensionOf } = this.#parts.glossary;
    const term = termOf(query, terms);
    const asked = term ?? { canonical: query, variants: [] };
    // Without the dictionary the endings are guessed, which is better than to find nothing.
    const table = await declensionOf(asked).catch(() => generatedForms(asked));
    return term ? formsOfTerm(term, corrected(table, term.cases ?? {})) : formsOf(query, table);
  }
}

/** In the order of the text, and at one place of the sides. */
function hitsIn(
  { texts, places, sides: standing }: FoldedWords,
  among: readonly Side[],
  finder: FinderInAll,
): readonly Hit[] {
  const wanted =
    among.length === sides.length
      ? standing
      : standing.map((on) => on.filter((side) => among.includes(side)));
  const hits: Hit[] = [];
  /** Of words that stand on both sides, those of the second, which come after all of the first. */
  let second: Hit[] = [];
  finder(texts, (text, start, end) => {
    const place = places[text] ?? 0;
    if (second.length > 0 && second[0]?.place !== place) {
      hits.push(...second);
      second = [];
    }
    const [side, other] = wanted[text] ?? [];
    if (side) hits.push({ start, end, place, side });
    if (other) second.push({ start, end, place, side: other });
  });
  return second.length > 0 ? [...hits, ...second] : hits;
}

const none: readonly Hit[] = [];

/** The hits of a chunk by place and side, made when some of its rows are first shown. */
const byParagraphs = new WeakMap<readonly Hit[], ReadonlyMap<string, readonly Hit[]>>();

function byParagraph(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const known = byParagraphs.get(hits) ?? grouped(hits, ({ place, side }) => `${place} ${side}`);
  byParagraphs.set(hits, known);
  return known;
}

const order = (a: Cursor, b: Cursor): number =>
  a.place - b.place || sides.indexOf(a.side) - sides.indexOf(b.side) || a.start - b.start;

/** The number of the first hit that is not before a point; the first of all where none is. */
function firstFrom(hits: readonly Hit[], cursor: Cursor): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const hit = hits[middle];
    if (hit !== undefined && order(hit, cursor) < 0) low = middle + 1;
    else high = middle;
  }
  return low === hits.length ? 0 : low;
}
