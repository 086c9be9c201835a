import type { InlineStyle } from '../../core/structure.ts';
import { readMarkdown, type Block, type Inline } from '../markdown-tree.ts';

/** A paragraph of a note, as a comment shows it. */
export interface NoteParagraph {
  /** How many lists and quotations it stands in. */
  readonly depth: number;
  readonly runs: readonly NoteRun[];
}

export interface NoteRun {
  /** Line breaks are `\n`. */
  readonly words: string;
  readonly styles: ReadonlySet<InlineStyle>;
}

/**
 * A note in Markdown as paragraphs with emphasis and lists. A note that would lose words so (the
 * address of a link nobody follows, an entity, nesting without end) stands as it was typed instead.
 */
export function noteParagraphs(note: string): NoteParagraph[] {
  if (note.trim() === '') return [];
  const paragraphs = readMarkdown(note).flatMap((block) => paragraphsOf(block, 0));
  const said = paragraphs.flatMap(({ runs }) => runs.map(({ words }) => words)).join('');
  return lettersOf(said) === lettersOf(note) ? paragraphs : asTyped(note);
}

/** What is no sign of Markdown and no space. */
const lettersOf = (words: string): string =>
  words.replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Sc}\p{Cf}]/gu, '');

const asTyped = (note: string): NoteParagraph[] =>
  note.split(/\r\n?|\n/).map((line) => ({ depth: 0, runs: plain(line) }));

function paragraphsOf(block: Block, depth: number): NoteParagraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ depth, runs: runsOf(block.words, []) }];
    case 'heading':
      return [{ depth, runs: runsOf(block.words, ['strong']) }];
    case 'code':
      return [{ depth, runs: styled(block.text.replace(/\n$/, ''), ['code']) }];
    case 'rule':
      return [{ depth, runs: plain('* * *') }];
    case 'list':
      return block.blocks.flatMap((item) => itemOf(item, '• ', depth + 1));
    case 'numbered':
      return block.blocks.flatMap((item, index) =>
        itemOf(item, `${block.start + index}. `, depth + 1),
      );
    case 'row':
      return [{ depth, runs: cellsOf(block.blocks) }];
    case 'quote':
      return within(block.blocks, depth + 1);
    case 'item':
    case 'table':
    case 'cell':
      return within(block.blocks, depth);
  }
}

const within = (blocks: readonly Block[], depth: number): NoteParagraph[] =>
  blocks.flatMap((block) => paragraphsOf(block, depth));

function itemOf(item: Block, marker: string, depth: number): NoteParagraph[] {
  const [first, ...rest] = paragraphsOf(item, depth);
  return [{ depth, runs: [...plain(marker), ...(first?.runs ?? [])] }, ...rest];
}

/** The cells of a row of a table, in one line. */
const cellsOf = (cells: readonly Block[]): NoteRun[] =>
  within(cells, 0).flatMap(({ runs }, index) => (index > 0 ? [...plain(' | '), ...runs] : runs));

const runsOf = (words: readonly Inline[], styles: readonly InlineStyle[]): NoteRun[] =>
  words.flatMap((inline): NoteRun[] => {
    switch (inline.kind) {
      case 'text':
        return styled(inline.text, styles);
      case 'code':
        return styled(inline.text, [...styles, 'code']);
      case 'break':
        return styled('\n', styles);
      case 'link':
      case 'passage': {
        const runs = runsOf(inline.words, styles);
        const said = runs.map((one) => one.words).join('');
        if (said === inline.address) return runs;
        const address = said === '' ? inline.address : ` (${inline.address})`;
        return [...runs, ...styled(address, styles)];
      }
      case 'strong':
      case 'em':
      case 'struck':
        return runsOf(inline.words, [...styles, inlineStyles[inline.kind]]);
    }
  });

const inlineStyles = { strong: 'strong', em: 'emphasis', struck: 'strike' } as const;

const styled = (words: string, styles: readonly InlineStyle[]): NoteRun[] => [
  { words, styles: new Set(styles) },
];

const plain = (words: string): NoteRun[] => styled(words, []);
