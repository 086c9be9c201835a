import type { Colour } from '../../core/annotation.ts';
import type { InlineStyle } from '../../core/structure.ts';
import type { Span } from '../../core/text.ts';
import { plainLook, type RunLook } from './run.ts';

/** A stretch of one side that looks otherwise: set in a style, or highlighted. */
interface LookSpan extends Span {
  readonly style?: InlineStyle;
  /** Where a link leads. */
  readonly to?: string;
  readonly colour?: Colour;
}

/** How the words of one side look at each place. */
export interface Looks {
  /** Where the look changes, in order. */
  readonly cuts: readonly number[];
  /** The look of what begins at an offset that lies on a cut or behind the last one before it. */
  readonly at: (offset: number) => Look;
}

interface Look extends RunLook {
  /** Where a link leads; `null` for what is none. */
  readonly to: string | null;
}

const noLook: Look = { ...plainLook, to: null };

/** @param spans of one side, none empty; of highlights that overlap the one that comes last is seen */
export function looksOf(spans: readonly LookSpan[]): Looks {
  const ends = spans
    .flatMap((span) => [
      { at: span.start, span, opens: true },
      { at: span.end, span, opens: false },
    ])
    .toSorted((a, b) => a.at - b.at);
  const cuts: number[] = [];
  const looks: Look[] = [];
  const active = new Set<LookSpan>();
  for (const { at, span, opens } of ends) {
    if (opens) active.add(span);
    else active.delete(span);
    if (cuts.at(-1) === at) looks.pop();
    else cuts.push(at);
    looks.push(lookOf(active));
  }
  return { cuts, at: (offset) => looks[lastUpTo(cuts, offset)] ?? noLook };
}

function lookOf(active: ReadonlySet<LookSpan>): Look {
  if (active.size === 0) return noLook;
  const spans = [...active];
  return {
    styles: new Set(spans.flatMap(({ style }) => style ?? [])),
    colour: spans.findLast(({ colour }) => colour)?.colour ?? null,
    to: spans.findLast(({ style, to }) => style === 'link' && to)?.to ?? null,
  };
}

/** The index of the last number that is not beyond a limit; -1 when all are. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
