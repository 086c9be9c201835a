import type { Side } from '../../core/text.ts';

/** Where comments begin and end among the words of one paragraph (ECMA-376, part 1, § 17.13.4). */
export class CommentMarks {
  readonly #before: Readonly<Record<Side, Map<number, string>>> = sideMaps();
  readonly #behind: Readonly<Record<Side, Map<number, string>>> = sideMaps();
  /** What stands before all words, and behind them. */
  atStart = '';
  atEnd = '';

  /**
   * Puts a comment on the words of a side: around them and around nothing that stands beside them
   * on the other side only. Offsets are those of the words as they are written out.
   * @param range.from `null`: it began before this paragraph
   * @param range.to `null`: it goes on behind this paragraph
   */
  put(
    id: number,
    range: {
      readonly side: Side;
      readonly from: number | null;
      readonly to: number | null;
      /** Of the side’s words. */
      readonly length: number;
    },
  ): void {
    const { side, from, to, length } = range;
    if (from !== null && to !== null && from >= to) {
      this.#putBehind(side, to, rangeStart(id) + rangeEnd(id));
      return;
    }
    if (from !== null && from >= length) this.atEnd += rangeStart(id);
    else if (from !== null) append(this.#before[side], from, rangeStart(id));
    if (to !== null) this.#putBehind(side, to, rangeEnd(id));
  }

  /** Where something stands between words of a side. */
  cuts(side: Side): Iterable<number> {
    return [...this.#before[side].keys(), ...this.#behind[side].keys()];
  }

  /** What stands before the character of a side at an offset. */
  before(side: Side, at: number): string {
    return this.#before[side].get(at) ?? '';
  }

  /** What stands behind the character of a side that ends at an offset. */
  behind(side: Side, at: number): string {
    return this.#behind[side].get(at) ?? '';
  }

  #putBehind(side: Side, at: number, marks: string): void {
    if (at > 0) append(this.#behind[side], at, marks);
    else this.atStart += marks;
  }
}

export const rangeStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;

/** With the mark that shows where the comment is. */
export const rangeEnd = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>` +
  `<w:commentReference w:id="${id}"/></w:r>`;

const sideMaps = (): Record<Side, Map<number, string>> => ({
  original: new Map(),
  cleaned: new Map(),
});

const append = (map: Map<number, string>, at: number, marks: string): void => {
  map.set(at, (map.get(at) ?? '') + marks);
};
