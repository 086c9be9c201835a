import type { StyledSpan } from '../../core/structure.ts';
import type { Block } from '../document.ts';
import { ImportTrouble } from '../trouble.ts';
import { cutDraft, type Draft, type Mark } from './draft.ts';

/** Blocks of drafts: references led to their notes by number. Throws `no-text` when there are none. */
export function assemble(drafts: readonly Draft[]): Block[] {
  const withIds = placesOf(drafts);
  const references = drafts.map((draft, place) =>
    draft.marks.filter((mark) => leadsToNote(drafts, withIds, place, mark)),
  );
  const notes = new Set(references.flat().map(({ to = '' }) => withIds.get(to)));
  const noted = drafts.map((draft, place) => (notes.has(place) ? asNote(draft) : draft));
  const blocks = noted.map((draft, place): Block => {
    const kept = new Set(references[place]?.map(({ to }) => to));
    const trimmed = draft.kind === 'note' ? withoutArrows(draft) : draft;
    const { kind, level, text } = trimmed;
    const styles = trimmed.marks.flatMap((mark) => spanOf(mark, kept, withIds));
    return { kind, level, text, styles, tail: '\n' };
  });
  if (blocks.length === 0) throw new ImportTrouble('no-text');
  return blocks;
}

function placesOf(drafts: readonly Draft[]): Map<string, number> {
  const places = new Map<string, number>();
  drafts.forEach(({ ids }, place) => {
    for (const id of ids) if (!places.has(id)) places.set(id, place);
  });
  return places;
}

/**
 * Is this the mark of a note? The file may say so. Else it has to look like one and lead to a later
 * paragraph that leads back: that is how notes were made before there was a way to say it.
 */
function leadsToNote(
  drafts: readonly Draft[],
  withIds: ReadonlyMap<string, number>,
  place: number,
  { style, to = '', sure, start, end }: Mark,
): boolean {
  const target = withIds.get(to);
  if (style !== 'reference' || target === undefined || target === place) return false;
  const note = drafts[target];
  if (note?.kind === 'heading') return false;
  if (sure) return true;
  const words = drafts[place]?.text.slice(start, end) ?? '';
  if (!note || target < place || !noteMark.test(words)) return false;
  return note.marks.some(
    ({ style: back, to: origin = '' }) => back === 'reference' && withIds.get(origin) === place,
  );
}

const noteMark = /^[[(]?(?:\d{1,4}|[*†‡§¹²³⁰⁴-⁹]{1,5}|[ivxlc]{1,6}|\p{L})[\])]?$/u;

/** Of verse and of code too: a note has no lines. */
const asNote = (draft: Draft): Draft => ({
  ...draft,
  text: draft.text.replaceAll('\n', ' '),
  kind: 'note',
  level: 0,
});

/** A note without the arrow that leads back from it. */
function withoutArrows(draft: Draft): Draft {
  const arrow = draft.marks.find(
    ({ style, start, end }) =>
      style === 'reference' &&
      (start === 0 || end === draft.text.length) &&
      !/[\p{L}\p{N}*†‡§]/u.test(draft.text.slice(start, end)),
  );
  if (!arrow) return draft;
  const cut =
    arrow.start === 0
      ? cutDraft(draft, arrow.end, draft.text.length)
      : cutDraft(draft, 0, arrow.start);
  return cut ?? draft;
}

function spanOf(
  { style, start, end, to }: Mark,
  kept: ReadonlySet<string | undefined>,
  withIds: ReadonlyMap<string, number>,
): StyledSpan[] {
  if (style !== 'reference')
    return [to === undefined ? { style, start, end } : { style, start, end, to }];
  const place = to === undefined || !kept.has(to) ? undefined : withIds.get(to);
  return place === undefined ? [] : [{ style, start, end, to: String(place) }];
}
