import { corrected } from '../anchors/ours.ts';
import { changedInPlace, tokensOf } from '../anchors/changed-text.ts';
import { hypothesis, quoteOf } from '../anchors/peers.ts';
import { madeQuotes } from '../anchors/quotes.ts';
import { add, nothing } from '../anchors/score.ts';
import { randomFrom } from '../import/damaged.ts';
import { longText } from './long-text.ts';
import { processorTime } from './processor.ts';
import type { Given, Line } from './work.ts';

const cleanUp = {
  name: 'clean-up: 8 % of words',
  words: 0.08,
  paragraphs: { out: 0, in: 0, moved: 0, split: 0, merged: 0, robbed: 0 },
};

/** Ten thousand notes after a clean-up of a million words, beside a matcher of the web on some. */
export async function reanchoring({ texts, article, quick }: Given): Promise<Line[]> {
  const changed = changedInPlace(tokensOf(longText(texts, article, 1_000_000), Infinity), cleanUp);
  const quotes = madeQuotes(changed, 10_000, randomFrom(7));
  const score = nothing();
  const each: number[] = [];
  for (let time = 0; time < (quick ? 1 : 5); time++) {
    const work = corrected(changed, quotes);
    let answers: ReturnType<typeof work> = [];
    each.push((await processorTime(() => (answers = work()))) / quotes.length);
    if (time > 0) continue;
    quotes.forEach((quote, i) => {
      add(score, quote, answers[i] ?? null, changed);
    });
  }
  const asked = quotes.slice(0, quick ? 20 : 200);
  const theirs = await processorTime(() => {
    for (const quote of asked) {
      hypothesis(changed.textAfter, quoteOf(changed, quote), quote.start);
    }
  });
  const right = (100 * (score.exact + score.good)) / (score.asked - score.gone);
  return [
    {
      job: 're-anchor 10,000 notes after a clean-up of 1 M words, a note',
      ours: each.toSorted((a, b) => a - b)[each.length >> 1] ?? NaN,
      beside: `Hypothesis’s matcher, ${asked.length} of them`,
      theirs: theirs / asked.length,
      atMost: 0.01,
      note: `${right.toFixed(1)} % on their words`,
    },
  ];
}
