import { formats } from '../../src/core/format.ts';
import { stepKinds } from '../../src/core/import-report.ts';
import { inlineStyles, paragraphKinds, type StyledSpan } from '../../src/core/structure.ts';
import type { Block, ImportedDocument } from '../../src/importing/document.ts';
import { encodings } from '../../src/importing/encoding/encodings.ts';

/** What is not as it must be in something that was brought in; whatever the file was. */
export function faultsOf(document: ImportedDocument): string[] {
  const { blocks, report, lead, title, author, language } = document;
  const about = { title, author, language, lead };
  return [
    ...Object.entries(about).flatMap(([name, value]) => textFaults(name, value)),
    ...(formats.includes(document.format) ? [] : ['unknown format']),
    ...(encodings.includes(document.encoding) ? [] : ['unknown encoding']),
    ...(blocks.length > 0 ? [] : ['no blocks']),
    ...blocks.flatMap((block) => blockFaults(block, document)),
    ...report.flatMap(({ step, count, examples }) => [
      ...(stepKinds.includes(step) && count > 0 ? [] : ['report counts nothing']),
      ...(examples.length > 10 || examples.some((one) => one.length > 120)
        ? ['report has too long examples']
        : []),
      ...examples.flatMap((one) => textFaults('example', one)),
    ]),
  ];
}

function textFaults(what: string, text: unknown): string[] {
  if (typeof text !== 'string') return [`${what} is no string`];
  return [
    ...(text.includes('\0') ? [`NUL in ${what}`] : []),
    ...(/\p{Surrogate}/u.test(text) ? [`lone surrogate in ${what}`] : []),
  ];
}

function blockFaults(block: Block, { format, blocks }: ImportedDocument): string[] {
  const { kind, level, text, styles, tail } = block;
  const isLeveled = kind === 'heading' ? level >= 1 && level <= 6 : kind !== 'item' || level >= 1;
  const mayBreak = format === 'text' || kind === 'verse' || kind === 'code' || kind === 'cue';
  return [
    ...textFaults('text', text),
    ...textFaults('tail', tail),
    ...(paragraphKinds.includes(kind) ? [] : ['unknown kind']),
    ...(Number.isInteger(level) && isLeveled ? [] : [`level of ${kind}`]),
    ...(kind === 'heading' || kind === 'item' || level === 0 ? [] : [`level of ${kind}`]),
    ...(/[^\s\u200b\u00ad]/.test(text) ? [] : ['empty block']),
    ...(text === text.trim() ? [] : ['white space at the edge of a block']),
    ...(mayBreak || !text.includes('\n') ? [] : [`line break in ${kind} of ${format}`]),
    ...(format === 'text' || tail === '\n' ? [] : ['tail']),
    ...styles.flatMap((span, place) => spanFaults(span, styles[place - 1], text, blocks)),
  ];
}

function spanFaults(
  { style, start, end, to }: StyledSpan,
  before: StyledSpan | undefined,
  text: string,
  blocks: readonly Block[],
): string[] {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  return [
    ...(inlineStyles.includes(style) ? [] : ['unknown style']),
    ...(isInside ? [] : [`${style} outside the text`]),
    ...(start < end ? [] : [`empty ${style}`]),
    ...(before === undefined || before.start <= start ? [] : ['styles out of order']),
    ...leadFaults(style, to, blocks),
  ];
}

function leadFaults(
  style: StyledSpan['style'],
  to: string | undefined,
  blocks: readonly Block[],
): string[] {
  if (style === 'reference') {
    const target = /^\d+$/.test(to ?? '') ? blocks[Number(to)] : undefined;
    return target?.kind === 'note' ? [] : [`reference to ${target?.kind ?? 'nothing'}`];
  }
  if (style === 'link') return /^(?:https?:|mailto:)/i.test(to ?? '') ? [] : ['link to no address'];
  return to === undefined ? [] : [`${style} leads somewhere`];
}
