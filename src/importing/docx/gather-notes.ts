import type { Draft } from '../markup/draft.ts';
import { idPrefix } from './roles.ts';

/** Puts footnotes behind the paragraphs that refer to them. Endnotes stay at the end. */
export function gatherFootnotes(drafts: readonly Draft[]): Draft[] {
  const notes = new Map<string, Draft[]>();
  const rest: Draft[] = [];
  let open: Draft[] | null = null;
  for (const draft of drafts) {
    const id = draft.ids.find((each) => noteId.test(each));
    if (draft.kind !== 'note') open = null;
    else if (id !== undefined) {
      open = id.startsWith(footnote) ? [] : null;
      if (open) notes.set(id, open);
    }
    (open ?? rest).push(draft);
  }
  const gathered = rest.flatMap((draft) => [
    draft,
    ...draft.marks.flatMap(({ style, to = '' }) => {
      const note = style === 'reference' ? (notes.get(to) ?? []) : [];
      notes.delete(to);
      return note;
    }),
  ]);
  return [...gathered, ...[...notes.values()].flat()];
}

const footnote = `${idPrefix}footnote-`;
const noteId = new RegExp(`^${idPrefix}(?:foot|end)note-[^-]+$`);
