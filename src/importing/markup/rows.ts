import type { Draft } from './draft.ts';

/**
 * The blocks of a table’s row as one block, cells parted by tabs. Tables that lay out a page rather
 * than hold data are not put together: those with headings or tables inside, or with all their
 * paragraphs in one cell.
 *
 * @param cells for each cell the number of its first block in `blocks`
 */
export function joinRow(blocks: readonly Draft[], cells: readonly number[]): Draft[] {
  const groups = cells.map((from, place) =>
    blocks.slice(from, cells[place + 1] ?? blocks.length).filter(({ kind }) => kind !== 'note'),
  );
  const filled = groups.filter((group) => group.length > 0);
  const isLayout =
    blocks.some(({ kind }) => kind === 'heading' || kind === 'table') ||
    (filled.length === 1 && (filled[0]?.length ?? 0) > 1);
  if (filled.length === 0 || isLayout || (cells[0] ?? 0) > 0) return [...blocks];
  return [rowOf(groups), ...blocks.filter(({ kind }) => kind === 'note')];
}

function rowOf(groups: readonly (readonly Draft[])[]): Draft {
  let text = '';
  const marks: Draft['marks'][number][] = [];
  const ids: string[] = [];
  groups.forEach((group, cell) => {
    // White space at the edges of a block is not kept, so empty cells in front leave no tab.
    if (cell > 0 && text !== '') text += '\t';
    group.forEach((block, place) => {
      if (place > 0) text += ' ';
      const shift = text.length;
      marks.push(
        ...block.marks.map((mark) => ({
          ...mark,
          start: mark.start + shift,
          end: mark.end + shift,
        })),
      );
      for (const id of block.ids) ids.push(id);
      text += block.text.replaceAll('\n', ' ');
    });
  });
  return { kind: 'table', level: 0, text: text.trimEnd(), marks, ids };
}
