/** From this many panes a second on nobody can read what goes past. */
const tooFast = 8;

/** Rows that have gone past no more for so long lie still, in milliseconds. */
const rest = 100;

/**
 * Whether the text rushes past. Each row that comes into the page makes the browser paint the marks of
 * all rows there anew; what would be gone before it is seen is not painted at all.
 */
class Haste {
  readonly #waiting = new Set<() => void>();
  #last = { offset: 0, at: 0 };
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** The pane was scrolled. @param offset its new one, and `height` the pane’s, in pixels */
  scrolled(offset: number, height: number): void {
    const now = performance.now();
    const { offset: from, at } = this.#last;
    this.#last = { offset, at: now };
    const since = now - at;
    // A leap is not a rush: where it ends, the reader reads.
    if (since > rest || Math.abs(offset - from) * 1000 < tooFast * height * since) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      for (const work of this.#waiting) work();
      this.#waiting.clear();
    }, rest);
  }

  /** Does something at once, or as soon as the text lies still. Returns what keeps it from being done then. */
  whenStill(work: () => void): () => void {
    if (this.#timer === null) work();
    else this.#waiting.add(work);
    return () => this.#waiting.delete(work);
  }
}

export const haste = new Haste();
