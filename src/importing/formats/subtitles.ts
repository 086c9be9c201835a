import { parseTextStream, type VTTCue } from 'media-captions';
import { decoded, withoutMark } from '../decoded.ts';
import type { Block } from '../document.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { StyledText } from '../styled-text.ts';
import type { Steps } from '../steps.ts';

/**
 * SRT and WebVTT: a cue is a block. Times are not kept, they are no words. Its lines are broken for the
 * screen: they are joined when tidied, but where another person speaks.
 */
export async function importSubtitles(
  bytes: Uint8Array,
  { options }: ImportContext,
): Promise<FormatResult> {
  const { text, encoding, steps } = decoded(bytes, options);
  const source = withoutMark(text).replace(/\r\n?/g, '\n');
  const isVtt = /^\s*WEBVTT/.test(source);
  const { cues, metadata } = isVtt
    ? await parseTextStream(linesOf(source.trimStart()), { type: 'vtt' })
    : await parseTextStream(linesOf(oneBlockEach(source)), { type: 'srt' });
  const blocks = cues.map((cue) => blockOf(cue, isVtt, options.tidy, steps));
  const language = metadata.Language ?? '';
  return { title: '', author: '', language, encoding, blocks, report: steps.list() };
}

/** Line by line: a stream that is given all lines at once takes time by their square in Node. */
function linesOf(source: string): ReadableStream<string> {
  const lines = source.split('\n').values();
  return new ReadableStream<string>({
    pull: (controller) => {
      const next = lines.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** Empty lines within a cue, and what stands behind its times, would be lost or taken for words. */
function oneBlockEach(source: string): string {
  return source
    .replace(/^([ \t]*[\d:.,]+[ \t]*-->[ \t]*[\d:.,]+).*$/gm, '$1')
    .replace(/\n(?:[ \t]*\n)+(?![ \t]*\d+[ \t]*\n[ \t]*[\d:.,]+[ \t]*-->)(?![ \t\d:.,]+-->)/g, '\n')
    .replace(/(-->.*\n)\n+/g, '$1');
}

function blockOf({ text }: VTTCue, isVtt: boolean, tidy: boolean, steps: Steps): Block {
  const styled = new StyledText();
  const lines = text
    .replace(/\{\\[^}]*\}/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  lines.forEach((line, place) => {
    if (place > 0)
      styled.add(tidy && !speaks.test(line) ? joint(lines[place - 1], line, steps) : '\n');
    addLine(line.trim(), styled, isVtt);
  });
  return { kind: 'cue', level: 0, ...styled.finish(), tail: '\n' };
}

/** A dash first, past tags: two persons share the cue. */
const speaks = /^(?:<[^>]*>)*\s*[-–—]/;

function joint(before = '', line: string, steps: Steps): string {
  steps.add('lines-joined', `${before}\n${line}`);
  return ' ';
}

/** Tags that are known become styles or nothing; every other `<` is a sign like any other. */
function addLine(line: string, styled: StyledText, isVtt: boolean): void {
  const tag = /<(\/?)(i|b|u|s|em|strong|font|c|v|lang|ruby|rt)(?:[.\s][^<>]*)?>|<\d+:[\d:.]+>/giu;
  let at = 0;
  for (const found of line.matchAll(tag)) {
    styled.add(plain(line.slice(at, found.index), isVtt));
    at = found.index + found[0].length;
    const style = styles.get((found[2] ?? '').toLowerCase());
    if (style === undefined) continue;
    if (found[1] === '/') styled.close(style);
    else styled.open(style);
  }
  styled.add(plain(line.slice(at), isVtt));
}

const styles = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['u', 'underline'],
  ['s', 'strike'],
] as const satisfies [string, unknown][]) as ReadonlyMap<
  string,
  'emphasis' | 'strong' | 'underline' | 'strike'
>;

const plain = (text: string, isVtt: boolean): string =>
  isVtt ? text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (name) => entities[name] ?? name) : text;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};
