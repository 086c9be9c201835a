import type { Paragraph } from '../text.ts';
import type { Match } from './match-paragraphs.ts';

/** A paragraph as an import gives it, under an id of the import’s own. */
export interface Coming extends Omit<Paragraph, 'ordinal'> {
  /** What its cleaned side is to read, where an edition says so. */
  readonly cleaned?: string;
}

/** The new paragraphs under the ids they keep or get; an old one as it was where all is the same. */
export function carriedParagraphs(
  match: Match,
  old: readonly Paragraph[],
  coming: readonly Coming[],
  nextParagraph: number,
): { readonly paragraphs: readonly Paragraph[]; readonly nextParagraph: number } {
  let next = nextParagraph;
  const taken = new Set<number>();
  const sources = match.now.map(({ old }) => {
    const source = old.find((one) => !taken.has(one));
    if (source !== undefined) taken.add(source);
    return source;
  });
  const ids = sources.map(
    (source) => (source === undefined ? undefined : old[source]?.id) ?? `p${next++}`,
  );
  const own = new Map(coming.map(({ id }, place) => [id, ids[place] ?? id]));
  const paragraphs = coming.map((one, place): Paragraph => {
    const { id, original, tail, kind, level, styles } = one;
    const now = {
      id: own.get(id) ?? id,
      ordinal: place + 1,
      original,
      tail,
      ...(kind === undefined ? {} : { kind }),
      ...(level === undefined ? {} : { level }),
      ...(styles === undefined ? {} : { styles: styles.map((each) => led(each, own)) }),
    };
    const before = old[sources[place] ?? -1];
    return before && isSame(before, now) ? before : now;
  });
  return { paragraphs, nextParagraph: next };
}

type Style = NonNullable<Paragraph['styles']>[number];

/** A reference to a note leads to the note’s paragraph by its id. */
function led(style: Style, ids: ReadonlyMap<string, string>): Style {
  if (style.style !== 'reference' || style.to === undefined) return style;
  return { ...style, to: ids.get(style.to) ?? style.to };
}

const isSame = (a: Paragraph, b: Paragraph): boolean =>
  a.id === b.id &&
  a.ordinal === b.ordinal &&
  a.original === b.original &&
  a.tail === b.tail &&
  a.kind === b.kind &&
  a.level === b.level &&
  stylesOf(a) === stylesOf(b);

const stylesOf = ({ styles = [] }: Paragraph): string =>
  styles.map(({ start, end, style, to = '' }) => `${start} ${end} ${style} ${to}`).join('\n');
