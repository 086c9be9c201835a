import { paragraphAddress } from './address.ts';
import type { Anchor, Annotation } from './annotation.ts';
import { paragraphLabel } from './citation.ts';
import { tagOf } from './markdown-escape.ts';
import { noteBlock } from './markdown-note.ts';
import { quoteLines } from './markdown-quote.ts';
import type { MarkdownInput, MarkdownLabels } from './markdown.ts';
import { onlyWords, type Passage } from './passage.ts';
import { otherSide, type Side } from './text.ts';

/** The anchors an annotation is shown by; an orphan that stands nowhere now, by where it was made. */
export function stretchOf({ id, current, home }: Annotation): {
  readonly anchors: readonly Anchor[];
  readonly first: Anchor;
  readonly last: Anchor;
} {
  const anchors = current.length > 0 ? current : home;
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (!first || !last) throw new Error(`Annotation ${id} has no anchor.`);
  return { anchors, first, last };
}

/** An annotation as blocks of Markdown: the words, the id, the note with its tags, the way back. */
export function annotationBlocks(
  annotation: Annotation,
  input: MarkdownInput,
  labels: MarkdownLabels,
): string[] {
  const { id, textId, side, colour, note, tags, createdAt } = annotation;
  const { first, last } = stretchOf(annotation);
  const place = paragraphLabel([
    input.ordinals(first.paragraphId),
    input.ordinals(last.paragraphId),
  ]);
  const label = [place, labels.colours[colour], labels.sides[side]].join(' · ');
  const passage = input.passage ?? ownPassage;
  const words = quoteLines(passage(annotation, side));
  const echo = input.options.quoteBoth ? quoteLines(passage(annotation, otherSide(side))) : [];
  if (echo.length > 0) echo[0] = `*${labels.sides[otherSide(side)]}:* ${echo[0] ?? ''}`;

  const isObsidian = input.options.preset === 'obsidian';
  const blockId = `${textId}-${first.paragraphId}-${id}`;
  const quoted = [
    ...(isObsidian ? [`[!quote] ${label}`] : [`**${label}**`, '']),
    ...words,
    ...(echo.length > 0 ? ['', ...echo] : []),
  ];
  const link = `[${place}](${paragraphAddress(textId, first.paragraphId, id)})`;
  const date = /^\d{4}-\d\d-\d\d/.exec(createdAt)?.[0];
  return [
    quoted.map((line) => `> ${line}`.trimEnd()).join('\n'),
    isObsidian ? `^${blockId}` : `<a id="${blockId}"></a>`,
    noteBlock(note, tagsOf(tags)),
    date ? `${link} · ${date}` : link,
  ].filter(Boolean);
}

/** Tags as Obsidian accepts them, each once. */
export const tagsOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(tagOf).filter((tag) => tag !== null)),
];

/** The words an annotation quotes; nothing is known of the other side. */
const ownPassage = (annotation: Annotation, side: Side): Passage =>
  onlyWords(
    side === annotation.side
      ? stretchOf(annotation)
          .anchors.map(({ quote }) => quote.exact)
          .join('\n')
      : '',
  );
