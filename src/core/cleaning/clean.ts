import type { CleaningContext } from './context.ts';
import { repairEncoding } from './encoding.ts';
import { proposalOf, type Proposal } from './proposal.ts';
import { readParagraph, type Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { layers } from './rules.ts';
import { composed } from './composed.ts';
import { overlap } from '../correction.ts';
import { holds } from '../literals.ts';

/**
 * What is proposed for one paragraph: in the order of the text, never overlapping, each changing
 * something; UTF-16 offsets in the paragraph as given. The same paragraph and context give the same
 * proposals. Linear in the length but for near words of words not known.
 */
export function clean(paragraph: string, context: CleaningContext): Proposal[] {
  const found =
    paragraph.length > longest ? piecewise(paragraph, context) : cleanPiece(paragraph, context);
  return wanted(found, context);
}

function cleanPiece(paragraph: string, context: CleaningContext): Proposal[] {
  const misread = context.repairs.get(paragraph) ?? repairEncoding(paragraph, context.vocabulary);
  if (misread.length === 0) return proposalsFor(paragraph, context);
  const repairs = misread.map((finding) => proposalOf(paragraph, encodingRule, finding));
  return composed(paragraph, repairs, (text) => proposalsFor(text, context));
}

const encodingRule = { id: 'encoding', kind: 'encoding', isApplied: true } as const;

/** UTF-16 units from which a paragraph is cleaned in pieces. */
const longest = 20_000;

/** Units on both sides of a piece that are read with it, so that nothing is lost where it is cut. */
const margin = 500;

/** Each piece is read with its surroundings; of what is found, it answers for what begins in it. */
function piecewise(paragraph: string, context: CleaningContext): Proposal[] {
  const proposals: Proposal[] = [];
  let done = 0;
  for (let start = 0; start < paragraph.length;) {
    const end = cutBefore(paragraph, start + longest);
    // A proposal that goes over the cut settles what is before its end.
    const from = done > start ? done : cutBefore(paragraph, start - margin);
    const to = cutBefore(paragraph, end + margin);
    for (const one of cleanPiece(paragraph.slice(from, to), context)) {
      const at = one.from + from;
      if (at < start || at >= end || at < done) continue;
      proposals.push({ ...one, from: at, to: one.to + from });
      done = Math.max(at + 1, one.to + from);
    }
    start = end;
  }
  return proposals;
}

/** A place to cut at, not behind the wish: at white space if there is any near, never within a pair of surrogates. */
function cutBefore(text: string, wish: number): number {
  if (wish <= 0) return 0;
  if (wish >= text.length) return text.length;
  for (let at = wish; at > wish - margin; at--) if (/\s/.test(text.charAt(at))) return at;
  return /[\uDC00-\uDFFF]/.test(text.charAt(wish)) ? wish - 1 : wish;
}

const wanted = (proposals: Proposal[], { kinds }: CleaningContext): Proposal[] =>
  kinds === null ? proposals : proposals.filter(({ kind }) => kinds.has(kind));

function proposalsFor(text: string, context: CleaningContext): Proposal[] {
  if (context.profile.isForeign) return [];
  const reading = readParagraph(text, context.vocabulary);
  let kept: Proposal[] = [];
  for (const rules of layers) {
    const found: Proposal[] = [];
    for (const rule of rules) collect(found, rule, reading, context);
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

function collect(found: Proposal[], rule: Rule, reading: Reading, context: CleaningContext): void {
  for (const finding of rule.find(reading, context)) {
    const proposal = proposalOf(reading.text, rule, finding);
    const { before, after, from, to } = proposal;
    if (before === after) continue;
    if (rule.readsLiterals === true || !touches(reading, from, to)) found.push(proposal);
  }
}

/** Whether a change would reach into what no rule may touch. */
function touches({ untouched }: Reading, from: number, to: number): boolean {
  if (untouched.length === 0) return false;
  return holds(untouched, from) || untouched.some(({ start, end }) => start < to && from < end);
}

const inOrder = (a: Proposal, b: Proposal): number =>
  a.from - b.from || b.to - a.to || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
