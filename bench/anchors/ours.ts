import type { Annotation } from '../../src/core/annotation.ts';
import { carryOver } from '../../src/core/carry/carry-over.ts';
import type { Replacement } from '../../src/core/correction.ts';
import { reanchor, type LedgerChange } from '../../src/core/reanchor.ts';
import type { Text } from '../../src/core/text.ts';
import { textOf, type Paragraph } from '../import/damaged.ts';
import type { ChangedText } from './changed-text.ts';
import { annotationOf, type Quote } from './quotes.ts';
import type { Answer } from './score.ts';

/** All quotes at once, as the program does it: what is stored first, then what is measured. */
export type Method = (changed: ChangedText, quotes: readonly Quote[]) => () => Answer[];

/** The text is read again: nothing is known of how the new paragraphs come of the old ones. */
export const readAnew: Method = (changed, quotes) => {
  const old = changed.before.map((paragraph, place) => ({
    id: `p${place + 1}`,
    ordinal: place + 1,
    original: textOf(paragraph),
    tail: '\n',
  }));
  const state = {
    text: { id: 't', nextParagraph: old.length + 1, ledgerRevision: 1 } as Text,
    paragraphs: old,
    corrections: [],
    annotations: quotes.map((quote, index) =>
      annotationOf(quote, index, old[quote.place]?.original ?? '', 'original'),
    ),
    terms: [],
    reading: null,
  };
  const coming = changed.after.map((paragraph, place) => ({
    id: `p${place + 1}`,
    original: textOf(paragraph),
    tail: '\n',
  }));
  return () => {
    const result = carryOver(state, coming, () => [], '2026-11-28T00:00:00.000Z');
    const places = new Map(result.paragraphs.map(({ id }, place) => [id, place]));
    return result.annotations.map((one) => answerOf(one, changed, (id) => places.get(id) ?? 0));
  };
};

/** Corrections of the ledger change words in their paragraphs: each is known with its place. */
export const corrected: Method = (changed, quotes) => {
  const changes = new Map(
    changed.before.map((paragraph, place): [string, LedgerChange] => [
      `p${place + 1}`,
      {
        original: textOf(paragraph),
        before: [],
        after: replacements(paragraph, changed.after[place] ?? []),
      },
    ]),
  );
  const annotations = quotes.map((quote, index) =>
    annotationOf(quote, index, textOf(changed.before[quote.place] ?? []), 'cleaned'),
  );
  return () =>
    annotations.map((annotation) =>
      answerOf(reanchor(annotation, changes, 2), changed, (id) => Number(id.slice(1)) - 1),
    );
};

function answerOf(
  annotation: Annotation,
  { startsAfter }: ChangedText,
  placeOf: (id: string) => number,
): Answer {
  const spans = annotation.current
    .filter(({ start, end }) => end > start)
    .map(({ paragraphId, start, end }) => {
      const offset = startsAfter[placeOf(paragraphId)] ?? 0;
      return { start: offset + start, end: offset + end };
    });
  if (annotation.state === 'orphan' || spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    isShown: annotation.state !== 'exact',
  };
}

/** What the tokens of a paragraph became, token by token; new ones go with the one before. */
function replacements(before: Paragraph, after: Paragraph): Replacement[] {
  const known = new Set(before.map(({ key }) => key));
  const [head = '', ...parts] = partsOf(after, known);
  const now = new Map<number, string>(
    after.filter(({ key }) => known.has(key)).map(({ key }, i) => [key, parts[i] ?? '']),
  );
  const found: Replacement[] = head === '' ? [] : [{ from: 0, to: 0, before: '', after: head }];
  let at = 0;
  for (const { key, text } of before) {
    const is = now.get(key) ?? '';
    const last = found.at(-1);
    if (is !== text) {
      if (last?.to === at) {
        found[found.length - 1] = {
          ...last,
          to: at + text.length,
          before: last.before + text,
          after: last.after + is,
        };
      } else found.push({ from: at, to: at + text.length, before: text, after: is });
    }
    at += text.length;
  }
  return found;
}

/** The text before the first known token, then each known token with the new ones behind it. */
function partsOf(after: Paragraph, known: ReadonlySet<number>): string[] {
  const parts = [''];
  for (const { key, text } of after) {
    if (known.has(key)) parts.push(text);
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + text;
  }
  return parts;
}
