import { splitParagraphs } from '../../src/core/paragraphs.ts';
import type { Table } from '../cleaning/measure.ts';
import { readSample } from '../cleaning/samples.ts';
import { randomFrom, type Damage, type Paragraph } from '../import/damaged.ts';
import {
  changedInPlace,
  changedText,
  compared,
  tokensOf,
  type ChangedText,
} from './changed-text.ts';
import { corrected, readAnew, type Method } from './ours.ts';
import { domAnchorTextQuote, hypothesis, quoteOf, type Matcher } from './peers.ts';
import { madeQuotes, type Quote } from './quotes.ts';
import { add, nothing, type Answer, type Score } from './score.ts';

interface Given {
  readonly texts: string;
  readonly quick: boolean;
}

const novels = [
  'C/C09_SRP19203_KamenkoS_LegijaSmrti.txt',
  'C/C04_SRP19192_SvetozarC_Ucelijama.txt',
  'C/C03_SRP19180_MilicaJ_PreSrece.txt',
];

/** UTF-16 units of text. */
const size = 1_000_000;

const none = { out: 0, in: 0, moved: 0, split: 0, merged: 0, robbed: 0 };

/** Corrections in paragraphs that stay. */
const inPlace: readonly Damage[] = [
  { name: 'small: 1 % of words', words: 0.01, paragraphs: none },
  { name: 'clean-up: 8 % of words', words: 0.08, paragraphs: none },
  { name: 'heavy: 20 % of words, sentences', words: 0.2, sentences: 0.03, paragraphs: none },
];

/** The text comes anew, paragraphs too are others. */
const anew: readonly Damage[] = [
  { name: 'small: 1 % of words', words: 0.01, paragraphs: none },
  {
    name: 'clean-up: 8 % of words, paragraphs',
    words: 0.08,
    paragraphs: { ...none, out: 0.005, in: 0.005, split: 0.01, merged: 0.01 },
  },
  {
    name: 'heavy: 20 % of words, sentences, paragraphs',
    words: 0.2,
    sentences: 0.03,
    paragraphs: { ...none, out: 0.03, in: 0.03, moved: 0.02, split: 0.02, merged: 0.02 },
  },
];

const head = [
  'change',
  'method',
  'asked',
  'exact',
  'good',
  'approximate',
  'wrong, shown',
  'wrong, silently',
  'missed',
  'of gone: attached (silently)',
  'CPU ms a quote',
  '×',
];

/** Every measure, told when it is done. */
export function* measure({ texts, quick }: Given): Generator<Table> {
  const before = tokensOf(
    novels.flatMap((name) =>
      splitParagraphs(readSample(texts, name) ?? '').paragraphs.map(({ original }) => original),
    ),
    size,
  );
  if (before.length === 0) return;
  const limit = quick ? 5_000 : 20_000;
  const run = (damages: readonly Damage[], change: typeof changedText, ours: Method): string[][] =>
    damages.flatMap((damage) => {
      const changed = change(before, damage);
      return rowsOf(damage.name, changed, madeQuotes(changed, 1000, randomFrom(7)), ours, limit);
    });
  yield {
    title: 'Anchors: 1,000 quotes, the ledger changes',
    head,
    rows: run(inPlace, changedInPlace, corrected),
  };
  yield {
    title: 'Anchors: 1,000 quotes, the text is read anew',
    head,
    rows: run(anew, changedText, readAnew),
  };
  const { changed, quotes } = withoutQuotes(before);
  yield {
    title: 'Anchors: 150 quotes cut out, nothing else changed',
    head,
    rows: rowsOf('deleted', changed, quotes, readAnew, limit),
  };
}

function rowsOf(
  name: string,
  changed: ChangedText,
  quotes: readonly Quote[],
  ours: Method,
  limit: number,
): string[][] {
  const mine = nothing();
  const work = ours(changed, quotes);
  const began = process.cpuUsage();
  const answers = work();
  const spent = milliseconds(began) / quotes.length;
  quotes.forEach((quote, i) => {
    add(mine, quote, answers[i] ?? null, changed);
  });
  const peers: [string, Matcher][] = [
    ['Hypothesis', hypothesis],
    ['dom-anchor-text-quote', domAnchorTextQuote],
  ];
  return [
    row(name, 'Uporedo', mine, spent, spent),
    ...peers.map(([method, matcher]) => {
      const { score, each } = asked(matcher, changed, quotes, limit);
      return row(name, method, score, each, spent);
    }),
  ];
}

/** A matcher is asked quote by quote, as long as the processor’s time lasts. */
function asked(
  matcher: Matcher,
  changed: ChangedText,
  quotes: readonly Quote[],
  limit: number,
): { score: Score; each: number } {
  const score = nothing();
  const began = process.cpuUsage();
  for (const quote of quotes) {
    const found = matcher(changed.textAfter, quoteOf(changed, quote), quote.start);
    const answer: Answer = found && { ...found, isShown: false };
    add(score, quote, answer, changed);
    if (milliseconds(began) > limit) break;
  }
  return { score, each: milliseconds(began) / score.asked };
}

function row(change: string, method: string, score: Score, each: number, mine: number): string[] {
  const alive = score.asked - score.gone;
  const share = (count: number): string =>
    alive === 0 ? '–' : `${count} (${((100 * count) / alive).toFixed(1)} %)`;
  return [
    change,
    method,
    `${score.asked}`,
    share(score.exact),
    share(score.good),
    share(score.approximate),
    share(score.wrongShown),
    share(score.wrongSilently),
    share(score.missed),
    `${score.goneAttached} of ${score.gone} (${score.goneSilently})`,
    each.toFixed(3),
    (each / mine).toFixed(0),
  ];
}

/** Quotes of all lengths, each in a paragraph of its own, and the text without them. */
function withoutQuotes(before: readonly Paragraph[]): { changed: ChangedText; quotes: Quote[] } {
  const whole = compared(before, before);
  const places = new Set<number>();
  const quotes = madeQuotes(whole, 400, randomFrom(5))
    .filter(({ place }) => !places.has(place) && places.add(place))
    .slice(0, 150);
  const gone = new Set(quotes.flatMap(({ keys }) => keys));
  const after = before.map((paragraph) => paragraph.filter(({ key }) => !gone.has(key)));
  return { changed: compared(before, after), quotes };
}

function milliseconds(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
