import type { Correction } from '../../core/correction.ts';
import { stylesOn, type Row } from '../../core/row.ts';
import type { Edge } from '../../core/splice.ts';
import { sides, type Script, type Side, type Span } from '../../core/text.ts';
import { xmlAttributes } from '../xml.ts';
import { CommentMarks, rangeEnd, rangeStart } from './comment-marks.ts';
import type { Comments } from './comments.ts';
import type { Links } from './links.ts';
import { looksOf, type Looks } from './looks.ts';
import type { RowMarks } from './marks.ts';
import { dateAttribute } from './moment.ts';
import { propertiesOf } from './paragraph-look.ts';
import { run } from './run.ts';
import { written, type Stretch } from './stretches.ts';

/** What the paragraphs of a document share. */
export interface Setting {
  /** The script words are to be written in; `null`: as stored. */
  readonly script: Script | null;
  readonly comments: Comments;
  /** Numbers of comments on several paragraphs, by the annotation. */
  readonly numbers: Map<string, number>;
  readonly links: Links;
  /** Explain each correction in a comment. */
  readonly explanations: boolean;
  readonly authorOf: (correction: Correction) => string;
  /** A number no other tracked change has. */
  readonly nextChange: () => number;
}

/** A row as one paragraph, with its tracked changes, highlights and the ends of its comments. */
export function paragraphOf(row: Row, marks: RowMarks | undefined, setting: Setting): string {
  const { stretches, words, place } = written(row, setting.script);
  const placed = (side: Side, offset: number, edge: Edge): number =>
    unsplit(words[side], place(side, offset, edge));
  const parts: Parts = {
    setting,
    looks: bySide((side) => {
      const highlights = (marks?.highlights ?? []).filter((highlight) => highlight.side === side);
      const inPlace = <S extends Span>(span: S): S => ({
        ...span,
        start: placed(side, span.start, 'start'),
        end: placed(side, span.end, 'end'),
      });
      const spans = [...stylesOn(row, side), ...highlights].map(inPlace);
      return looksOf(spans.filter(({ start, end }) => start < end));
    }),
    marks: new CommentMarks(),
  };
  for (const { annotation, start, end } of marks?.ends ?? []) {
    const { side } = annotation;
    const { comments, numbers } = setting;
    const id = numbers.get(annotation.id) ?? comments.note(annotation);
    numbers.set(annotation.id, id);
    const from = start === null ? null : placed(side, start, 'start');
    const to = end === null ? null : placed(side, end, 'end');
    parts.marks.put(id, { side, from, to, length: words[side].length });
  }
  const body = stretches.map((stretch) => stretchXml(stretch, parts)).join('');
  const { atStart, atEnd } = parts.marks;
  return `<w:p>${propertiesOf(row)}${atStart}${body}${atEnd}${goneXml(marks, setting.comments)}</w:p>`;
}

/** Comments that stand at no words, since theirs are gone. */
export const goneXml = (marks: RowMarks | undefined, comments: Comments): string =>
  (marks?.gone ?? [])
    .map((annotation) => {
      const id = comments.note(annotation, true);
      return rangeStart(id) + rangeEnd(id);
    })
    .join('');

interface Parts {
  readonly setting: Setting;
  readonly looks: Readonly<Record<Side, Looks>>;
  readonly marks: CommentMarks;
}

const bySide = <T>(make: (side: Side) => T): Record<Side, T> => ({
  original: make('original'),
  cleaned: make('cleaned'),
});

/** A stretch, cut where its look changes or a comment begins or ends. */
function stretchXml(stretch: Stretch, parts: Parts): string {
  const { words, correction } = stretch;
  const places = placesOf(stretch);
  const cuts = new Set([0, words.length]);
  for (const { side, offset } of places) {
    for (const at of [...parts.looks[side].cuts, ...parts.marks.cuts(side)]) {
      if (at > offset && at < offset + words.length) cuts.add(at - offset);
    }
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const fragments = sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? 0;
    const marked = (which: 'before' | 'behind', at: number): string =>
      places.map(({ side, offset }) => parts.marks[which](side, offset + at)).join('');
    return marked('before', from) + fragmentXml(stretch, from, to, parts) + marked('behind', to);
  });
  return correction ? explained(stretch, fragments.join(''), parts.setting) : fragments.join('');
}

/** Where a stretch begins on the sides it stands on. */
const placesOf = (stretch: Stretch): { readonly side: Side; readonly offset: number }[] =>
  sides.flatMap((side) => {
    const offset = stretch[side];
    return offset === null ? [] : [{ side, offset }];
  });

function fragmentXml(stretch: Stretch, from: number, to: number, parts: Parts): string {
  const { setting, looks } = parts;
  const { correction } = stretch;
  const places = placesOf(stretch).map(({ side, offset }) => looks[side].at(offset + from));
  const [first, second] = places;
  if (!first) return '';
  const look = { ...first, colour: second?.colour ?? first.colour };
  const isDeleted = stretch.cleaned === null;
  const held = run(stretch.words.slice(from, to), look, isDeleted);
  const changed = correction ? tracked(held, correction, isDeleted, setting) : held;
  const link = look.to === null ? null : setting.links.idOf(look.to);
  return link === null ? changed : `<w:hyperlink r:id="${link}">${changed}</w:hyperlink>`;
}

/** ECMA-376, part 1, § 17.13.5.14 and § 17.13.5.18. */
function tracked(
  held: string,
  correction: Correction,
  isDeleted: boolean,
  { nextChange, authorOf }: Setting,
): string {
  const element = isDeleted ? 'w:del' : 'w:ins';
  const attributes = xmlAttributes({
    'w:id': nextChange(),
    'w:author': authorOf(correction),
    'w:date': dateAttribute(correction.at),
  });
  return `<${element}${attributes}>${held}</${element}>`;
}

/** With the explanation of its correction as a comment, if that is wanted: on the new words if any. */
function explained(stretch: Stretch, held: string, setting: Setting): string {
  const { correction, cleaned } = stretch;
  const { explanations, comments, authorOf } = setting;
  const says = explanations && correction && (cleaned !== null || correction.after === '');
  const id = says ? comments.explanation(correction, authorOf(correction)) : null;
  return id === null ? held : rangeStart(id) + held + rangeEnd(id);
}

/** The offset, moved out of a surrogate pair or a line break of two. */
const unsplit = (words: string, at: number): number =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(words.slice(Math.max(0, at - 1), at + 1))
    ? at - 1
    : at;
