import type { InlineStyle, StyledSpan } from '../core/structure.ts';

/** Text and its styles while they are put together. */
export class StyledText {
  #text = '';
  readonly #open: { start: number; style: InlineStyle; to: string | undefined }[] = [];
  readonly #spans: StyledSpan[] = [];

  get text(): string {
    return this.#text;
  }

  add(text: string): void {
    this.#text += text;
  }

  open(style: InlineStyle, to?: string): void {
    this.#open.push({ start: this.#text.length, style, to });
  }

  /** Ends the innermost stretch of the style, if one is open. */
  close(style: InlineStyle): void {
    const place = this.#open.findLastIndex((one) => one.style === style);
    const [found] = place < 0 ? [] : this.#open.splice(place, 1);
    if (found) this.#spans.push(spanOf(found, this.#text.length));
  }

  /** Without white space at the edges; what is still open ends here. */
  finish(): { readonly text: string; readonly styles: readonly StyledSpan[] } {
    for (const one of this.#open.splice(0)) this.#spans.push(spanOf(one, this.#text.length));
    const from = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const styles = this.#spans
      .map((span) => ({
        ...span,
        start: Math.max(0, span.start - from),
        end: Math.min(text.length, span.end - from),
      }))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, styles };
  }
}

const spanOf = (
  { start, style, to }: { start: number; style: InlineStyle; to: string | undefined },
  end: number,
): StyledSpan => ({ start, end, style, ...(to === undefined ? {} : { to }) });
