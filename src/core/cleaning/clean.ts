import type { CleaningContext } from './context.ts';
import { repairEncoding } from './encoding.ts';
import { proposalOf, type Proposal } from './proposal.ts';
import { readParagraph, type Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { layers } from './rules.ts';
import { composed } from './composed.ts';
import { holds } from '../literals.ts';

/**
 * What is proposed for one paragraph: in the order of the text, never overlapping, each changing
 * something; UTF-16 offsets in the paragraph as given. The same paragraph and context give the same
 * proposals. Linear in the length but for near words of words not known.
 */
export function clean(paragraph: string, context: CleaningContext): Proposal[] {
  if (paragraph.length > longest) return piecewise(paragraph, context);
  const misread = context.repairs.get(paragraph) ?? repairEncoding(paragraph, context.vocabulary);
  const repairs = misread.map((finding) => proposalOf(paragraph, encodingRule, finding));
  if (repairs.length === 0) return wanted(proposalsFor(paragraph, context), context);
  return wanted(
    composed(paragraph, repairs, (text) => proposalsFor(text, context)),
    context,
  );
}

const encodingRule = { id: 'encoding', kind: 'encoding', isApplied: true } as const;

/** UTF-16 units from which a paragraph is cleaned in pieces, cut at white space. */
const longest = 20_000;

function piecewise(paragraph: string, context: CleaningContext): Proposal[] {
  const proposals: Proposal[] = [];
  let start = 0;
  while (start < paragraph.length) {
    const wish = Math.min(paragraph.length, start + longest);
    const space = wish < paragraph.length ? paragraph.lastIndexOf(' ', wish) : wish;
    const end = space > start ? space : wish;
    const at = start;
    for (const one of clean(paragraph.slice(start, end), context)) {
      proposals.push({ ...one, from: one.from + at, to: one.to + at });
    }
    start = end;
  }
  return proposals;
}

const wanted = (proposals: Proposal[], { kinds }: CleaningContext): Proposal[] =>
  kinds === null ? proposals : proposals.filter(({ kind }) => kinds.has(kind));

function proposalsFor(text: string, context: CleaningContext): Proposal[] {
  const reading = readParagraph(text, context.vocabulary);
  let kept: Proposal[] = [];
  for (const rules of layers) {
    const found = rules.flatMap((rule) => foundBy(rule, reading, context));
    if (found.length > 0) kept = joined(kept, found.sort(inOrder));
  }
  return kept;
}

/** What is kept, and of what is found now, in order too, all that overlaps nothing before it. */
function joined(kept: readonly Proposal[], found: readonly Proposal[]): Proposal[] {
  const all: Proposal[] = [];
  let i = 0;
  for (const proposal of found) {
    for (let next = kept[i]; next && next.from < proposal.from; next = kept[++i]) all.push(next);
    const neighbours = [all.at(-1), kept[i]];
    if (!neighbours.some((other) => other && overlap(other, proposal))) all.push(proposal);
  }
  return [...all, ...kept.slice(i)];
}

function foundBy(rule: Rule, reading: Reading, context: CleaningContext): Proposal[] {
  return rule
    .find(reading, context)
    .map((finding) => proposalOf(reading.text, rule, finding))
    .filter(
      ({ before, after, from, to }) =>
        before !== after && (rule.readsLiterals === true || !touches(reading, from, to)),
    );
}

/** Whether a change would reach into what no rule may touch. */
function touches({ untouched }: Reading, from: number, to: number): boolean {
  if (untouched.length === 0) return false;
  return holds(untouched, from) || untouched.some(({ start, end }) => start < to && from < end);
}

/** Two insertions at one place are one too many as well. */
const overlap = (a: Proposal, b: Proposal): boolean =>
  a.from === b.from || (a.from < b.to && b.from < a.to);

const inOrder = (a: Proposal, b: Proposal): number =>
  a.from - b.from || b.to - a.to || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
