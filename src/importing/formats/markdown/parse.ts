import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it';

/** The source as tokens of markdown-it; footnotes are `note_open`, `note_close` and `note_ref`. */
export const parseMarkdown = (source: string): Token[] => parser.parse(source, {});

const parser = new MarkdownIt({ html: true });

/**
 * In texts that a machine translated, brackets are where words were. What does not look like an address
 * is no link, so that no words become one: `[Напомена]: важно` stays as it is.
 */
parser.validateLink = (address) => looksLikeAddress.test(address);

const looksLikeAddress =
  /^(?:[a-z][a-z\d+.-]*:|[#/?]|\.{1,2}\/|www\.|[^\s/]*:\/\/|[\w%.~-]+\/|[\w%~-]+\.[a-z\d]{2,5}(?:[#?/]|$))/i;

const noteStart = /^\[\^([^\]\s]+)\]:[ \t]*/;

function noteBlock(state: StateBlock, line: number, last: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const found = noteStart.exec(state.src.slice(start, state.eMarks[line]));
  if (!found || state.parentType === 'blockquote') return false;
  if (silent) return true;
  let end = line + 1;
  while (end < last && goesOn(state, end)) end++;
  const open = state.push('note_open', '', 1);
  open.meta = { name: found[1] };
  state.bMarks[line] = start + found[0].length;
  state.tShift[line] = 0;
  const { blkIndent, lineMax } = state;
  // The lines of a note may be indented; they are no program text for that.
  for (let i = line; i < end; i++) state.sCount[i] = 0;
  state.lineMax = end;
  state.blkIndent = 0;
  state.md.block.tokenize(state, line, end);
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.push('note_close', '', -1);
  state.line = end;
  return true;
}

function goesOn(state: StateBlock, line: number): boolean {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.isEmpty(line)) return (state.sCount[line + 1] ?? 0) >= 4 && !state.isEmpty(line + 1);
  return !state.isEmpty(line - 1)
    ? !noteStart.test(state.src.slice(from, state.eMarks[line]))
    : (state.sCount[line] ?? 0) >= 4;
}

function noteReference(state: StateInline, silent: boolean): boolean {
  const found = /^\[\^([^\]\s]+)\](?!:)/.exec(state.src.slice(state.pos, state.pos + 60));
  if (!found) return false;
  if (!silent) state.push('note_ref', '', 0).content = found[1] ?? '';
  state.pos += found[0].length;
  return true;
}

parser.block.ruler.before('reference', 'note', noteBlock, { alt: ['paragraph', 'reference'] });
parser.inline.ruler.before('link', 'note_ref', noteReference);
