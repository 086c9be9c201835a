import type { Token } from 'markdown-it';
import type { ParagraphKind } from '../../../core/structure.ts';
import type { Block } from '../../document.ts';
import { isStanza } from '../../layout/verse.ts';
import type { Steps } from '../../steps.ts';
import { StyledText } from '../../styled-text.ts';
import { addInline } from './inline.ts';
import { textOfHtml } from './html-text.ts';

/** Tokens as blocks; what surrounds a paragraph says what it is. */
export function blocksOf(tokens: readonly Token[], steps: Steps): Block[] {
  const blocks: Block[] = [];
  const notes = new Map<string, string>();
  const around: string[] = [];
  let level = 0;
  /** Of each list around: whether its numbers are words. */
  const numbered: boolean[] = [];
  let number = '';
  // Begun, and without a block so far; it may end without one.
  let note: string | null = null;
  for (const [place, token] of tokens.entries()) {
    if (token.type === 'note_open') note = (token.meta as { name: string }).name;
    if (token.type === 'note_close') note = null;
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    if (token.type.endsWith('list_open')) numbered.push(hasOwnNumbers(tokens, place));
    if (token.type.endsWith('list_close')) numbered.pop();
    if (token.type === 'list_item_open' && numbered.at(-1) === true) {
      number = `${token.info}${token.markup} `;
    }
    if (token.nesting > 0) around.push(token.type);
    if (token.nesting < 0) around.pop();
    if (token.type === 'inline') {
      add(inlineBlock(token, number, kindIn(around), level, around, steps));
      number = '';
    }
    if (token.type === 'fence' || token.type === 'code_block') add(plain('code', token.content));
    if (token.type === 'html_block') {
      for (const text of textOfHtml(token.content, steps)) add(plain(kindIn(around), text));
    }
  }
  return blocks.map((block) => resolved(block, notes));

  function add(block: Block): void {
    if (block.text === '') return;
    if (note !== null) notes.set(note, `${blocks.length}`);
    note = null;
    blocks.push(block);
  }
}

const plain = (kind: ParagraphKind, text: string): Block => ({
  kind,
  level: kind === 'item' ? 1 : 0,
  text: text.trim(),
  styles: [],
  tail: '\n',
});

/**
 * „6. априла 2021.“ at the start of a line is a list to Markdown. The number of an item is a word where
 * the list does not begin with one, or has no second item.
 */
function hasOwnNumbers(tokens: readonly Token[], place: number): boolean {
  const list = tokens[place];
  if (list?.type !== 'ordered_list_open') return false;
  if (list.attrGet('start') !== null) return true;
  let next = place + 2;
  while ((tokens[next]?.level ?? 0) > list.level + 1) next++;
  return tokens[next + 1]?.type !== 'list_item_open';
}

/** The nearest thing around it that says something. */
function kindIn(around: readonly string[]): ParagraphKind {
  for (const type of around.toReversed()) {
    if (type === 'heading_open') return 'heading';
    if (type === 'td_open' || type === 'th_open') return 'table';
    if (type === 'note_open') return 'note';
    if (type === 'list_item_open') return 'item';
    if (type === 'blockquote_open') return 'quote';
  }
  return 'prose';
}

function inlineBlock(
  token: Token,
  number: string,
  kind: ParagraphKind,
  headingLevel: number,
  around: readonly string[],
  steps: Steps,
): Block {
  const depth = around.filter((type) => type === 'list_item_open').length;
  const level = kind === 'heading' ? headingLevel : kind === 'item' ? depth : 0;
  const styled = new StyledText();
  styled.add(number);
  addInline(token.children ?? [], styled, steps);
  const { text, styles } = styled.finish();
  if (!text.includes('\n')) return { kind, level, text, styles, tail: '\n' };
  if (kind === 'prose' && isStanza(text)) {
    return { kind: 'verse', level, text, styles, tail: '\n' };
  }
  return { kind, level, text: text.replaceAll('\n', ' '), styles, tail: '\n' };
}

/** References to notes by the numbers of their blocks; a mark without a note is no reference. */
function resolved(block: Block, notes: ReadonlyMap<string, string>): Block {
  if (!block.styles.some(({ style }) => style === 'reference')) return block;
  const styles = block.styles.flatMap((span) => {
    if (span.style !== 'reference') return [span];
    const to = notes.get(span.to ?? '');
    return to === undefined ? [] : [{ ...span, to }];
  });
  return { ...block, styles };
}
