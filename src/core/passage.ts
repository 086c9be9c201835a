import type { Anchor, Annotation } from './annotation.ts';
import type { Context } from './markdown-choices.ts';
import { project, wordsOf, type Row } from './row.ts';
import { sentenceAt, sentences } from './sentence.ts';
import type { Script, Side, Span } from './text.ts';
import { makeView } from './view.ts';

/** Words of one side with what stands before and after them; all as in the text, line breaks too. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Words that stand alone. */
export const onlyWords = (words: string): Passage => ({ before: '', words, after: '' });

interface Asked {
  readonly rows: ReadonlyMap<string, Row>;
  readonly context: Context;
  /** `null`: as stored. */
  readonly script: Script | null;
}

/**
 * The words of an annotation on one side, and as much around them as is asked for. Its own words are
 * those it quotes; where they do not stand in their row (an orphan), nothing is around them. Words
 * over several paragraphs are joined by line breaks.
 */
export function passageOf(
  { current, home, side: own, state }: Annotation,
  side: Side,
  { rows, context, script }: Asked,
): Passage {
  const anchors = current.length > 0 ? current : home;
  const alone = (): Passage =>
    side === own
      ? onlyWords(anchors.map(({ quote }) => shownIn(script, quote.exact)).join('\n'))
      : onlyWords('');
  if (state === 'orphan' || current.length === 0) return alone();
  const pieces: Passage[] = [];
  for (const [index, anchor] of current.entries()) {
    const row = rows.get(anchor.paragraphId);
    if (!row || !stands(row, own, anchor)) return alone();
    const span = side === own ? anchor : project(row, own, anchor);
    const around = contextOf(wordsOf(row, side), span, context);
    pieces.push(
      cutIn(
        wordsOf(row, side),
        {
          start: index === 0 ? around.start : span.start,
          end: index + 1 === current.length ? around.end : span.end,
        },
        span,
        script,
      ),
    );
  }
  const words = pieces.map((piece) => piece.words).join('\n');
  if (words.trim() === '') return onlyWords('');
  return { before: pieces[0]?.before ?? '', words, after: pieces.at(-1)?.after ?? '' };
}

const stands = (row: Row, side: Side, { start, end, quote }: Anchor): boolean =>
  wordsOf(row, side).slice(start, end) === quote.exact;

/** The stretch of a paragraph to show for a span of it, never less than the span. */
function contextOf(text: string, { start, end }: Span, context: Context): Span {
  if (context === 'none') return { start, end };
  if (context === 'paragraph') return { start: 0, end: text.length };
  const reach = context === 'sentences' ? 1 : 0;
  const all = sentences(text);
  const indexAt = (position: number): number => {
    const found = sentenceAt(text, position);
    return all.findIndex((one) => one.start === found.start);
  };
  const first = all[Math.max(0, indexAt(start) - reach)];
  const last = all[Math.min(all.length - 1, indexAt(Math.max(start, end - 1)) + reach)];
  return {
    start: Math.min(start, first?.start ?? start),
    end: Math.max(end, last?.end ?? end),
  };
}

const shownIn = (script: Script | null, words: string): string =>
  makeView(words, { script, hyphenate: null }).shown;

/** Cut after it is rewritten: how a letter is written may depend on the one beside it. */
function cutIn(text: string, around: Span, span: Span, script: Script | null): Passage {
  const { shown, toShown } = makeView(text, { script, hyphenate: null });
  const start = toShown(span.start, 'start');
  const end = Math.max(start, toShown(span.end, 'end'));
  return {
    before: shown.slice(toShown(around.start, 'start'), start),
    words: shown.slice(start, end),
    after: shown.slice(end, Math.max(end, toShown(around.end, 'end'))),
  };
}
