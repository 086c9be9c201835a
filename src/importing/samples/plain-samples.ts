import { wordsOf, type Book, type MadeBlock, type Run } from './book.ts';

/** Plain text, broken at a width as old files are, notes in brackets. */
export const bookAsText = (book: Book): string =>
  [
    `${book.author}\n\n${book.title.toUpperCase()}`,
    ...book.chapters.flat().map((block) => wrapped(wordsOf(block))),
  ].join('\n\n');

function wrapped(text: string): string {
  if (text.includes('\n')) return text;
  return text.replace(/(.{50,70}) /g, '$1\n');
}

export function bookAsMarkdown(book: Book): string {
  const notes: string[] = [];
  const blocks = book.chapters.flat().map((block) => markdownBlock(block, notes));
  const front = `---\ntitle: "${book.title}"\nauthor: ${book.author}\nlang: ${book.language}\n---\n`;
  return `${front}\n${blocks.join('\n\n')}\n\n${notes.join('\n\n')}\n`;
}

function markdownBlock(block: MadeBlock, notes: string[]): string {
  const text = block.runs.map((run) => markdownRun(run, notes)).join('');
  switch (block.kind) {
    case 'heading':
      return `# ${text}`;
    case 'quote':
      return `> ${text}`;
    case 'verse':
      return text.replaceAll('\n', '  \n');
    case 'item':
      return `- ${text}`;
    case 'table': {
      const cells = text.split('\t');
      return `| ${cells.join(' | ')} |\n|${cells.map(() => '---|').join('')}\n| ${cells.join(' | ')} |`;
    }
    case 'prose':
      return text;
  }
}

function markdownRun({ text, style, to, note }: Run, notes: string[]): string {
  if (to !== undefined) return `[${text}](${to})`;
  const mark = style === 'strong' ? '**' : style === 'emphasis' ? '*' : '';
  if (note === undefined) return `${mark}${text}${mark}`;
  const number = notes.push(`[^${notes.length + 1}]: ${note}`);
  return `${mark}${text}${mark}[^${number}]`;
}

/** SubRip, or WebVTT with its header, a voice and a comment. */
export function bookAsSubtitles(book: Book, isVtt: boolean): string {
  const separator = isVtt ? '.' : ',';
  const time = (seconds: number): string =>
    `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}${separator}000`;
  const cues = book.chapters.flat().map((block, place) => {
    const words = isVtt && place % 5 === 1 ? `<v Ана>${wordsOf(block)}` : wordsOf(block);
    const lines = words.replace(/\t/g, ' ').replace(/(.{30,40}) /, '$1\n');
    const shown = place % 3 === 0 ? `<i>${lines}</i>` : lines;
    return `${place + 1}\n${time(place * 4)} --> ${time(place * 4 + 3)}\n${shown}\n`;
  });
  const head = `WEBVTT\nKind: captions\nLanguage: ${book.language}\n\nNOTE преведено\n\n`;
  return `${isVtt ? head : ''}${cues.join('\n')}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
