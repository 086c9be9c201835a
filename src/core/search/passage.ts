import { project, wordsOf, type Row } from '../row.ts';
import { type Side, type Span, type Text } from '../text.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { plainWords } from './plain-words.ts';
import type { Answer, SearchQuery } from './search-query.ts';

/** How well a place answers to a query, the best first: as typed, all its words, by their sound. */
export const nearnesses = ['phrase', 'words', 'sound'] as const;
export type Nearness = (typeof nearnesses)[number];

/** A row that has all words of a query, on one side or the other. */
export interface Passage {
  readonly place: number;
  readonly ordinal: number;
  readonly nearness: Nearness;
  /** Where its best hit stands; UTF-16 offsets of that side. */
  readonly side: Side;
  readonly span: Span;
  readonly original: Excerpt;
  readonly cleaned: Excerpt;
}

/** The passage a row is for a query; `null` when a word of it is missing. */
export function passageOf(row: Row, query: SearchQuery): Passage | null {
  const original = sideHits(row.original, query);
  const cleaned = row.cleaned === row.original ? original : sideHits(row.cleaned, query);
  const best = original.best.map((answer, i) => better(answer, cleaned.best[i] ?? null));
  if (best.includes(null)) return null;
  const side = rank(cleaned) <= rank(original) ? 'cleaned' : 'original';
  const [span] = (side === 'cleaned' ? cleaned : original).hits;
  if (span === undefined) return null;
  const there = project(row, side, span);
  const excerpt = (one: Side, { hits }: SideHits): Excerpt =>
    excerptOf(wordsOf(row, one), hits, one === side ? span.start : there.start);
  return {
    place: row.place,
    ordinal: row.ordinal,
    nearness: original.isPhrase || cleaned.isPhrase ? 'phrase' : nearnessOf(best),
    side,
    span,
    original: excerpt('original', original),
    cleaned: excerpt('cleaned', cleaned),
  };
}

/** What a query finds in the name of a text. */
export interface TitleHit {
  readonly nearness: Nearness;
  readonly title: readonly Span[];
  readonly author: readonly Span[];
}

/** The hit when title and author have all words between them, else `null`. */
export function titleHit({ title, author }: Pick<Text, 'title' | 'author'>, query: SearchQuery) {
  const [inTitle, inAuthor] = [sideHits(title, query), sideHits(author, query)];
  const best = inTitle.best.map((answer, i) => better(answer, inAuthor.best[i] ?? null));
  if (best.includes(null)) return null;
  const nearness = inTitle.isPhrase || inAuthor.isPhrase ? 'phrase' : nearnessOf(best);
  return { nearness, title: inTitle.hits, author: inAuthor.hits } satisfies TitleHit;
}

interface SideHits {
  readonly isPhrase: boolean;
  /** In order, none overlapping. */
  readonly hits: readonly Span[];
  /** The best answer to each word of the query. */
  readonly best: readonly Answer[];
}

/** Hits by sound do not show where there are better ones. */
function sideHits(text: string, query: SearchQuery): SideHits {
  const phrases = query.phrase(text);
  const answered = plainWords(text).map((span) => {
    return { span, answers: query.answers(text.slice(span.start, span.end)) };
  });
  const best = query.wanted.map((_, i) =>
    answered.reduce<Answer>((one, { answers }) => better(one, answers[i] ?? null), null),
  );
  if (phrases.length > 0) return { isPhrase: true, hits: phrases, best };
  const hits = answered
    .filter(({ answers }) => answers.some((answer, i) => answer !== null && answer === best[i]))
    .map(({ span }) => span);
  return { isPhrase: false, hits, best };
}

const better = (one: Answer, other: Answer): Answer =>
  one === 'exact' || other === 'exact' ? 'exact' : (one ?? other);

const nearnessOf = (best: readonly Answer[]): Nearness =>
  best.every((answer) => answer === 'exact') ? 'words' : 'sound';

/** Less is better. */
const rank = ({ isPhrase, best, hits }: SideHits): number => {
  if (hits.length === 0) return Infinity;
  if (isPhrase) return -1;
  return best.reduce((sum, answer) => sum + (answer === 'exact' ? 0 : answer === null ? 4 : 1), 0);
};
