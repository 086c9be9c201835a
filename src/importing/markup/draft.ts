import type { InlineStyle, ParagraphKind } from '../../core/structure.ts';

/** A block whose references still name ids of elements. */
export interface Draft {
  kind: ParagraphKind;
  level: number;
  text: string;
  marks: readonly Mark[];
  /** Of the elements that begin in it. */
  ids: readonly string[];
}

/** A style to be. A `reference` has in `to` the id of an element, which may be no note at all. */
export interface Mark {
  readonly style: InlineStyle;
  readonly start: number;
  readonly end: number;
  readonly to?: string;
  /** Of a reference: whether the file says that it leads to a note. */
  readonly sure?: boolean;
}

/** A stretch of a draft’s text without the white space at its edges; `null` if nothing is left. */
export function cutDraft(draft: Draft, from: number, to: number): Draft | null {
  let start = from;
  let end = to;
  while (start < end && blank.test(draft.text.charAt(start))) start++;
  while (start < end && blank.test(draft.text.charAt(end - 1))) end--;
  if (start === end) return null;
  const marks = draft.marks.flatMap((mark) => {
    const cut = {
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    };
    return cut.start < cut.end ? [{ ...mark, ...cut }] : [];
  });
  return { ...draft, text: draft.text.slice(start, end), marks };
}

const blank = /[\s\u200b]/;

/** In order of start, the longer first; what is set alike and touches made one. */
export function tidyMarks(marks: readonly Mark[]): Mark[] {
  const tidy: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${mark.style} ${mark.to ?? ''}`;
    const place = last.get(key);
    const before = place === undefined ? undefined : tidy[place];
    if (place !== undefined && before && before.end >= mark.start) {
      tidy[place] = { ...before, end: Math.max(before.end, mark.end) };
    } else {
      last.set(key, tidy.push(mark) - 1);
    }
  }
  return tidy;
}
