import type { InlineStyle, ParagraphKind } from '../../core/structure.ts';
import { tidyMarks, type Draft, type Mark } from './draft.ts';
import { settleLines } from './lines.ts';
import type { Steps } from '../steps.ts';

/** A style that has begun and not ended. */
export type OpenStyle = Pick<Mark, 'style' | 'to' | 'sure'> & { start: number };

/** Words as they come in, white space made one space as HTML does, styles by their offsets. */
export class ParagraphWriter {
  readonly #steps: Steps;
  #text = '';
  #atSpace = true;
  #marks: Mark[] = [];
  #open: OpenStyle[] = [];

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  add(words: string): void {
    let clean = this.#withoutControls(words).replace(/[ \t\n\r\f]+/g, ' ');
    if (this.#atSpace && clean.startsWith(' ')) clean = clean.slice(1);
    if (clean === '') return;
    this.#text += clean;
    this.#atSpace = clean.endsWith(' ');
  }

  /** Adds words with the white space they have. */
  addVerbatim(words: string): void {
    this.#text += this.#withoutControls(words).replace(/\r\n?/g, '\n');
    this.#atSpace = /\s$/.test(words);
  }

  breakLine(): void {
    if (this.#atSpace && this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1);
    this.#text += '\n';
    this.#atSpace = true;
  }

  /** Begins a new line unless at the beginning of one. */
  breakLineOnce(): void {
    const text = this.#text.trimEnd();
    if (text !== '' && !this.#text.endsWith('\n')) this.breakLine();
  }

  begin(style: InlineStyle, to?: string, sure?: boolean): void {
    const open: OpenStyle = { style, start: this.#text.length };
    this.#open.push({ ...open, ...(to === undefined ? {} : { to }), ...(sure ? { sure } : {}) });
  }

  /** Ends the style begun last. */
  end(): void {
    const open = this.#open.pop();
    if (open) this.#mark(open);
  }

  /** The paragraph as blocks; styles that are open go on in the next one. */
  take(kind: ParagraphKind, level: number, ids: readonly string[]): Draft[] {
    if (this.#text === '') return [];
    this.#open.forEach((open) => this.#mark(open));
    const text = this.#text;
    const draft = { kind, level, text, marks: tidyMarks(this.#marks), ids };
    this.#text = '';
    this.#atSpace = true;
    this.#marks = [];
    this.#open = this.#open.map((open) => ({ ...open, start: 0 }));
    return text.trim() === '' ? [] : settleLines(draft);
  }

  #mark({ style, to, sure, start }: OpenStyle): void {
    const end = this.#text.length;
    if (start >= end) return;
    const led = to === undefined ? {} : { to };
    this.#marks.push({ style, start, end, ...led, ...(sure ? { sure } : {}) });
  }

  #withoutControls(words: string): string {
    const clean = words.replace(controls, '');
    if (clean.length < words.length) {
      this.#steps.add('control-characters-left-out', '', words.length - clean.length);
    }
    return clean;
  }
}

// Those of C1 stay: in a text decoded wrongly they are letters, and can be repaired.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;
