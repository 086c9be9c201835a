import { byPlace, type Annotation } from '../../core/annotation.ts';
import { tagsOf } from '../../core/markdown-annotation.ts';
import type { Row } from '../../core/row.ts';
import type { Side, Span } from '../../core/text.ts';
import { makeView } from '../../core/view.ts';
import type { ExportInput } from '../form.ts';
import { edged, escapeComment, escapeText } from './critic-escape.ts';

/** Something said of a stretch of one side of a paragraph. */
interface Remark extends Span {
  readonly side: Side;
  /** Said behind its last words; empty for a highlight, and where more paragraphs follow. */
  readonly comment: string;
}

/** A stretch of a paragraph: the same on both sides, or a change. Spans by side. */
type Stretch = Readonly<Record<Side, Span>> & { readonly isChange: boolean };

/** The paragraphs of a text in CriticMarkup, those that have no words left out. */
export function criticParagraphs(input: ExportInput): string[] {
  const remarks = remarksByRow(input);
  return input.rows
    .map((row) => paragraphOf(row, remarks.get(row.id) ?? [], input))
    .filter((written) => written !== '');
}

function paragraphOf(row: Row, remarks: readonly Remark[], { text, options }: ExportInput): string {
  const script = options.script === text.script ? null : options.script;
  const views = {
    original: makeView(row.original, { script, hyphenate: null }),
    cleaned: makeView(row.cleaned, { script, hyphenate: null }),
  };
  const shown = (side: Side, { start, end }: Span): string =>
    escapeText(
      views[side].shown.slice(views[side].toShown(start, 'start'), views[side].toShown(end, 'end')),
    );
  const waiting = remarks.filter(({ comment }) => comment !== '');
  /** The comments whose words end within a stretch, up to a place counted from its start. */
  const saidUpTo = (stretch: Stretch, place: number): string => {
    const said = waiting.filter(({ side, end }) => end <= stretch[side].start + place);
    for (const one of said) waiting.splice(waiting.indexOf(one), 1);
    return said.map(({ comment }) => `{>>${escapeComment(comment)}<<}`).join('');
  };
  const parts: string[] = [];
  for (const stretch of stretchesOf(row)) {
    if (stretch.isChange) {
      parts.push(change(shown('original', stretch.original), shown('cleaned', stretch.cleaned)));
      const { original, cleaned } = stretch;
      parts.push(saidUpTo({ ...stretch, original: endOf(original), cleaned: endOf(cleaned) }, 0));
      continue;
    }
    for (const { start, end, isMarked } of cutAt(stretch, remarks)) {
      parts.push(saidUpTo(stretch, start));
      const { original } = stretch;
      const words = shown('original', {
        start: original.start + start,
        end: original.start + end,
      });
      parts.push(isMarked ? `{==${words}==}` : words);
    }
    parts.push(saidUpTo(stretch, stretch.original.end - stretch.original.start));
  }
  parts.push(...waiting.map(({ comment }) => `{>>${escapeComment(comment)}<<}`));
  const written = edged(parts.join(''));
  const isHeading = row.kind === 'heading' && !written.includes('\n') && written !== '';
  return isHeading ? `${'#'.repeat(Math.max(1, row.level))} ${written}` : written;
}

function change(before: string, after: string): string {
  if (before === '') return `{++${after}++}`;
  return after === '' ? `{--${before}--}` : `{~~${before}~>${after}~~}`;
}

const endOf = ({ end }: Span): Span => ({ start: end, end });

function stretchesOf({ original, cleaned, corrections }: Row): Stretch[] {
  const stretches: Stretch[] = [];
  let done: Record<Side, number> = { original: 0, cleaned: 0 };
  const same = (upTo: Record<Side, number>): void => {
    if (upTo.original === done.original) return;
    stretches.push({
      isChange: false,
      original: { start: done.original, end: upTo.original },
      cleaned: { start: done.cleaned, end: upTo.cleaned },
    });
  };
  for (const placed of corrections) {
    same({ original: placed.original.start, cleaned: placed.cleaned.start });
    const isEmpty = placed.correction.before === '' && placed.correction.after === '';
    if (!isEmpty) {
      stretches.push({ isChange: true, original: placed.original, cleaned: placed.cleaned });
    }
    done = { original: placed.original.end, cleaned: placed.cleaned.end };
  }
  same({ original: original.length, cleaned: cleaned.length });
  return stretches;
}

/** The pieces of a stretch, from its start, cut where a remark begins or ends. */
function cutAt(
  stretch: Stretch,
  remarks: readonly Remark[],
): readonly (Span & { readonly isMarked: boolean })[] {
  const length = stretch.original.end - stretch.original.start;
  const within = (place: number): number => Math.min(length, Math.max(0, place));
  const spans = remarks.map(({ side, start, end }) => ({
    start: within(start - stretch[side].start),
    end: within(end - stretch[side].start),
  }));
  const cuts = [
    ...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const isMarked = spans.some((span) => span.start <= start && end <= span.end);
    return { start, end, isMarked };
  });
}

/** What is said of each paragraph, in reading order; of what has no place, at its end. */
function remarksByRow({ annotations, rows, options, words }: ExportInput): Map<string, Remark[]> {
  const remarks = new Map<string, Remark[]>();
  if (!options.notes) return remarks;
  const lengths = new Map(rows.map((row) => [row.id, row.original.length]));
  const say = (paragraphId: string, remark: Remark): void => {
    const already = remarks.get(paragraphId);
    if (already) already.push(remark);
    else remarks.set(paragraphId, [remark]);
  };
  for (const annotation of annotations.toSorted(byPlace)) {
    const comment = commentOf(annotation);
    if (comment === '' && !options.bareHighlights) continue;
    const { side, current, home, state } = annotation;
    if (state !== 'orphan' && current.length > 0) {
      for (const [index, { paragraphId, start, end }] of current.entries()) {
        const isLast = index + 1 === current.length;
        say(paragraphId, { side, start, end, comment: isLast ? comment : '' });
      }
      continue;
    }
    const end = lengths.get(home.at(-1)?.paragraphId ?? '');
    const last = end === undefined ? rows.at(-1)?.id : home.at(-1)?.paragraphId;
    const quote = home.map(({ quote: { exact } }) => exact).join('\n');
    const said = [`${words.orphans}: „${quote}“`, comment].filter(Boolean).join('\n');
    const place = Number.MAX_SAFE_INTEGER;
    if (last !== undefined) say(last, { side, start: place, end: place, comment: said });
  }
  return remarks;
}

const commentOf = ({ note, tags }: Annotation): string =>
  [
    note.trim(),
    tagsOf(tags)
      .map((tag) => `#${tag}`)
      .join(' '),
  ]
    .filter(Boolean)
    .join(' ');
