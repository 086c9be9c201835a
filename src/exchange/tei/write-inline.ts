import type { PlacedCorrection } from '../../core/correction.ts';
import { xmlAttributes } from '../xml.ts';
import { paragraphXmlId, xmlId } from './ids.ts';
import type { Milestone } from './milestones.ts';
import { styleFragments, type StyleFragment } from './style-fragments.ts';
import type { Row } from '../../core/row.ts';

/** What writing a paragraph needs to know of the rest of the document. */
export interface InlineWriting {
  /** Words as content. */
  readonly write: (words: string) => string;
  /** Attributes that say where a link or a reference leads. */
  readonly leads: (to: string | undefined, isNote: boolean) => string;
}

/**
 * The content of a paragraph: its original, with each accepted correction as a `choice` of `sic` and
 * `corr`, styles as `hi` and `ref`, line breaks as `lb`, and empty `anchor` elements where notes begin
 * and end.
 * @param lineBreak what stands for a line break that is in no element
 */
export function writeInline(
  row: Pick<Row, 'id' | 'original' | 'styles' | 'corrections'>,
  milestones: readonly Milestone[],
  writing: InlineWriting,
  lineBreak = '<lb/>',
): string {
  const { original, corrections } = row;
  const choices = corrections.map((placed) => placed.original);
  const fragments = styleFragments(row.styles, choices);
  const inLines = (words: string, mark: string): string =>
    words.split('\n').map(writing.write).join(mark);
  const startTag = (fragment: StyleFragment): string => styleTag(row.id, fragment, writing);
  const stretch = (choice: number, start: number, end: number): string =>
    emit({
      start,
      end,
      fragments: fragments.filter((one) => one.choice === choice),
      milestones: milestones.filter((one) => one.choice === choice && one.reading === 'original'),
      leaves: choice === -1 ? corrections : [],
      startTag,
      words: (from, to, isOutermost) =>
        inLines(original.slice(from, to), isOutermost && choice === -1 ? lineBreak : '<lb/>'),
      leaf: (placed, index) =>
        choiceOf(
          placed,
          stretch(index, placed.original.start, placed.original.end),
          corrected(placed, index),
        ),
    });
  const corrected = ({ correction, cleaned }: PlacedCorrection, index: number): string => {
    const inside = milestones.filter((one) => one.choice === index && one.reading === 'cleaned');
    let done = 0;
    let written = '';
    for (const { at, xml } of inside) {
      const here = at - cleaned.start;
      written += inLines(correction.after.slice(done, here), '<lb/>') + xml;
      done = here;
    }
    return written + inLines(correction.after.slice(done), '<lb/>');
  };
  return stretch(-1, 0, original.length);
}

function choiceOf({ correction }: PlacedCorrection, sic: string, corr: string): string {
  const { id, kind, by, confidence } = correction;
  const said = xmlAttributes({
    type: kind,
    resp: `#by.${by}`,
    cert: confidence,
    ana: `#kind.${kind}`,
    corresp: `#${xmlId('correction', id)}`,
  });
  return `<choice><sic>${sic}</sic><corr${said}>${corr}</corr></choice>`;
}

function styleTag(
  paragraphId: string,
  { style, order, part, parts }: StyleFragment,
  { leads }: InlineWriting,
): string {
  const idOf = (number: number): string => `${paragraphXmlId(paragraphId)}.${order}.${number}`;
  const pieced = xmlAttributes({
    'xml:id': parts > 1 ? idOf(part) : undefined,
    prev: part > 0 ? `#${idOf(part - 1)}` : undefined,
    next: part + 1 < parts ? `#${idOf(part + 1)}` : undefined,
  });
  if (style.style === 'link') return `<ref type="link"${leads(style.to, false)}${pieced}>`;
  if (style.style === 'reference') return `<ref type="note"${leads(style.to, true)}${pieced}>`;
  return `<hi rend="${renditions[style.style]}"${pieced}>`;
}

/** How the styles are called in `rend`. */
export const renditions = {
  emphasis: 'italic',
  strong: 'bold',
  underline: 'underline',
  strike: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
  code: 'monospace',
} as const;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Nested, in the order in which they open. */
  readonly fragments: readonly StyleFragment[];
  readonly milestones: readonly Milestone[];
  /** What is written as a whole. */
  readonly leaves: readonly PlacedCorrection[];
  readonly startTag: (fragment: StyleFragment) => string;
  readonly words: (from: number, to: number, isOutermost: boolean) => string;
  readonly leaf: (placed: PlacedCorrection, index: number) => string;
}

/** Writes a stretch of the original from place to place where something begins or ends. */
function emit(stretch: Stretch): string {
  const { start, end, fragments, milestones, leaves } = stretch;
  const open: StyleFragment[] = [];
  let written = '';
  let nextFragment = 0;
  let nextMilestone = 0;
  let nextLeaf = 0;
  const closeAt = (at: number): void => {
    while (open.at(-1)?.end === at) written += endTag(open.pop());
  };
  const openAt = (at: number): void => {
    for (let next = fragments[nextFragment]; next?.start === at; next = fragments[nextFragment]) {
      written += stretch.startTag(next);
      open.push(next);
      nextFragment++;
    }
  };
  const milestonesAt = (at: number): void => {
    for (let next = milestones[nextMilestone]; next?.at === at; next = milestones[nextMilestone]) {
      written += next.xml;
      nextMilestone++;
    }
  };
  let at = start;
  for (;;) {
    closeAt(at);
    milestonesAt(at);
    let leaf = leaves[nextLeaf];
    if (leaf?.original.start === at && leaf.original.end === at) {
      written += stretch.leaf(leaf, nextLeaf++);
      leaf = leaves[nextLeaf];
    }
    openAt(at);
    if (leaf?.original.start === at && leaf.original.end > at) {
      written += stretch.leaf(leaf, nextLeaf++);
      at = leaf.original.end;
      continue;
    }
    if (at >= end) return written;
    const next = Math.min(
      end,
      open.at(-1)?.end ?? end,
      fragments[nextFragment]?.start ?? end,
      milestones[nextMilestone]?.at ?? end,
      leaf?.original.start ?? end,
    );
    written += stretch.words(at, next, open.length === 0);
    at = next;
  }
}

const endTag = (fragment: StyleFragment | undefined): string =>
  fragment?.style.style === 'link' || fragment?.style.style === 'reference' ? '</ref>' : '</hi>';
