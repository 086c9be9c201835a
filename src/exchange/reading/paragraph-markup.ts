import type { Correction } from '../../core/correction.ts';
import type { Occurrence } from '../../core/occurrences.ts';
import { stylesOn, type Row } from '../../core/row.ts';
import type { InlineStyle, StyledSpan } from '../../core/structure.ts';
import type { Side, Span } from '../../core/text.ts';
import type { View } from '../../core/view.ts';
import { xmlText } from '../xml.ts';
import { outwardAddress, type Links } from './links.ts';
import { element } from './markup.ts';
import type { Mark } from './marks.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** One side of a row with all that lies on its words; offsets are stored ones of that side. */
export interface SideWords {
  readonly row: Row;
  readonly side: Side;
  readonly view: View;
  readonly marks: readonly Mark[];
  readonly terms: readonly Occurrence[];
  /** Markup to put behind the words that end there, in order. */
  readonly references: readonly { readonly at: number; readonly markup: string }[];
  /** What is said of a correction; `null`: corrections are not shown. */
  readonly explain: ((correction: Correction) => string) | null;
  readonly links: Links;
  /** Markup that breaks a line. */
  readonly lineBreak: string;
}

/**
 * The words of a side as markup. Corrections are outermost, for no two overlap; within and between
 * them words are cut where styles, marks or terms begin or end, so that all nest. But for
 * references, what stands between the tags is exactly what the view shows.
 */
export function paragraphMarkup(side: SideWords): string {
  const { view } = side;
  const references = side.references
    .map(({ at, markup }) => ({ at: shownSpan(view, { start: at, end: at }).end, markup }))
    .toSorted((a, b) => a.at - b.at);
  const layers = layersOf(side);
  const inside = (stretch: Span): string => {
    const here = references.filter(({ at }) => at > stretch.start && at <= stretch.end);
    const cuts = here.map(({ at }) => at);
    return piecesOf(stretch, layers, cuts)
      .map((piece) => {
        const behind = here.filter(({ at }) => at === piece.end).map(({ markup }) => markup);
        return pieceMarkup(piece, side) + behind.join('');
      })
      .join('');
  };
  const before = references.filter(({ at }) => at === 0).map(({ markup }) => markup);
  const parts = [...before];
  let done = 0;
  for (const { start, end, correction } of correctionsOf(side)) {
    const from = Math.max(done, start);
    parts.push(inside({ start: done, end: from }));
    done = Math.max(from, end);
    const about = { class: side.side === 'original' ? 'damaged' : 'corrected' };
    const title = side.explain?.(correction);
    const words = inside({ start: from, end: done });
    if (words === '') parts.push(element('span', { class: `gap ${about.class}`, title }, ''));
    else parts.push(element(side.side === 'original' ? 'del' : 'ins', { ...about, title }, words));
  }
  parts.push(inside({ start: done, end: view.shown.length }));
  return parts.join('');
}

/** Corrections where they are shown. */
const correctionsOf = ({ row, side, view, explain }: SideWords) =>
  explain === null
    ? []
    : row.corrections.map(({ correction, [side]: span }) => ({
        correction,
        ...shownSpan(view, span),
      }));

function shownSpan({ shown, toShown }: View, { start, end }: Span): Span {
  const to = unsplit(shown, toShown(end, 'end'), 1);
  return { start: start === end ? to : unsplit(shown, toShown(start), -1), end: to };
}

/** A position inside a surrogate pair moved out of it, for halves cannot be written. */
const unsplit = (words: string, at: number, by: -1 | 1): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(Math.max(0, at - 1), at + 1)) ? at + by : at;

type Layer = Span &
  (
    | { readonly is: 'style'; readonly styled: StyledSpan }
    | { readonly is: 'mark'; readonly mark: Mark; readonly length: number }
    | { readonly is: 'term'; readonly termId: string }
  );

function layersOf({ row, side, view, marks, terms }: SideWords): Layer[] {
  return [
    ...stylesOn(row, side).map((styled) => ({
      is: 'style' as const,
      styled,
      ...shownSpan(view, styled),
    })),
    ...marks.map((mark) => ({
      is: 'mark' as const,
      mark,
      length: mark.end - mark.start,
      ...shownSpan(view, mark),
    })),
    ...terms.map((term) => ({
      is: 'term' as const,
      termId: term.termId,
      ...shownSpan(view, term),
    })),
  ];
}

const elements: Readonly<Partial<Record<InlineStyle, string>>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
  reference: 'sup',
};

function pieceMarkup({ start, end, over }: Piece<Layer>, side: SideWords): string {
  const words = xmlText(side.view.shown.slice(start, end)).replaceAll('\n', side.lineBreak);
  let markup = marked(words, over);
  const names = over.flatMap((layer) =>
    layer.is === 'style' ? [elements[layer.styled.style]] : [],
  );
  for (const name of new Set(names.reverse())) {
    if (name !== undefined) markup = element(name, {}, markup);
  }
  return linked(markup, over, side.links);
}

/** Words in their colours: the shortest mark on top, the next under it, as is seen where they end. */
function marked(words: string, over: readonly Layer[]): string {
  const marks = over
    .flatMap((layer) => (layer.is === 'mark' ? [layer] : []))
    .sort((a, b) => Number(a.mark.isEcho) - Number(b.mark.isEcho) || a.length - b.length)
    .map(({ mark }) => mark);
  const [top, under] = marks.filter(
    ({ colour }, index) => marks.findIndex((mark) => mark.colour === colour) === index,
  );
  if (!top) return words;
  const names = [
    `on-${top.colour}`,
    ...(top.isEcho ? ['echo'] : []),
    ...(under ? [`over-${under.colour}`] : []),
  ];
  return element('mark', { class: names.join(' ') }, words);
}

/** A link of the text, else a term: one link cannot hold another. */
function linked(markup: string, over: readonly Layer[], links: Links): string {
  for (const layer of over) {
    if (layer.is !== 'style' || layer.styled.to === undefined) continue;
    const { style, to } = layer.styled;
    if (style === 'reference') {
      const href = links.toParagraph(to);
      if (href !== null) return element('a', { class: 'reference', href }, markup);
    }
    if (style === 'link') {
      const href = outwardAddress(to);
      if (href === null) return element('span', { class: 'link', title: to }, markup);
      return element('a', { href, rel: 'noopener noreferrer' }, markup);
    }
  }
  const term = over.find((layer) => layer.is === 'term');
  const href = term && links.toTerm(term.termId);
  return href ? element('a', { class: 'term', href }, markup) : markup;
}
