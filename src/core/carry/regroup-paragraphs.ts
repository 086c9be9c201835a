import type { Paragraph } from '../text.ts';
import type { NewRow, Regrouping } from './regroup-rows.ts';

/** The rows as paragraphs: kind, styles and what stood behind them come along with their pieces. */
export function regroupedParagraphs(
  { rows, spotOf, piecesIn, placeOf }: Regrouping,
  old: readonly Paragraph[],
): Paragraph[] {
  const ids = new Map(old.map(({ id }, row) => [id, rows[placeOf(row)]?.id ?? id]));
  return rows.map((row, place): Paragraph => {
    const ordinal = place + 1;
    const first = old[row.pieces.original[0]?.row ?? -1];
    const whole = row.same === null ? undefined : old[row.same];
    const { kind, level } = whole ?? first ?? {};
    const styles = whole ? whole.styles : stylesOf(row);
    const now = {
      id: row.id,
      ordinal,
      original: row.words.original,
      tail: whole ? whole.tail : tailOf(row),
      ...(kind === undefined ? {} : { kind }),
      ...(level === undefined ? {} : { level }),
      ...(styles === undefined ? {} : { styles: styles.map(led) }),
    };
    const isAsBefore =
      whole?.ordinal === ordinal && (styles ?? []).every((one) => led(one) === one);
    return whole && isAsBefore ? whole : now;
  });

  type Style = NonNullable<Paragraph['styles']>[number];

  function led(style: Style): Style {
    if (style.style !== 'reference' || style.to === undefined) return style;
    const to = ids.get(style.to) ?? style.to;
    return to === style.to ? style : { ...style, to };
  }

  function stylesOf({ pieces }: NewRow): Style[] | undefined {
    const styles = pieces.original.flatMap((piece) =>
      (old[piece.row]?.styles ?? []).flatMap((style): Style[] => {
        const start = Math.max(0, style.start - piece.offset);
        const end = Math.min(piece.words.length, style.end - piece.offset);
        const shift = spotOf(piece).offset;
        return start < end ? [{ ...style, start: start + shift, end: end + shift }] : [];
      }),
    );
    return styles.length === 0 ? undefined : styles;
  }

  /** Within a row of before, what stood at the joint now stands between the rows. */
  function tailOf({ pieces }: NewRow): string {
    const last = pieces.original.at(-1);
    if (!last) return '';
    const isLast = piecesIn('original', last.row).at(-1) === last;
    return isLast ? (old[last.row]?.tail ?? '') : last.joint;
  }
}
