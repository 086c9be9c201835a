import { paragraphAddress } from '../../core/address.ts';
import { paragraphLabel } from '../../core/citation.ts';
import { byParagraph, type Correction } from '../../core/correction.ts';
import { explanationIn } from '../../core/explanation.ts';
import { escapeTitle } from '../../core/markdown-escape.ts';
import type { Row } from '../../core/row.ts';
import type { ExportInput } from '../form.ts';
import { inScript } from '../in-script.ts';

/** One line of an errata list. Every string is Markdown already, on one line. */
export interface ErratumView {
  readonly paragraph: number;
  /** `¶ 2`. */
  readonly place: string;
  readonly link: string;
  /** What stands in the original, in whole words. */
  readonly was: string;
  readonly becomes: string;
  readonly kind: string;
  /** Why, in the language of the interface. */
  readonly why: string;
  readonly who: string;
  /** Nobody has decided it yet. */
  readonly is_proposed: boolean;
}

/** The accepted corrections of a text in reading order, with the proposed ones if they are wanted. */
export function erratumViews(input: ExportInput): ErratumView[] {
  const ledger = byParagraph(input.corrections.filter(({ state }) => state !== 'rejected'));
  return input.rows.flatMap((row) => {
    const made = ledger.get(row.id) ?? [];
    return made
      .filter(({ state }) => state === 'accepted' || input.options.proposed)
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map((correction) => erratumView(correction, row, made, input));
  });
}

function erratumView(
  correction: Correction,
  { id, ordinal, original }: Row,
  beside: readonly Correction[],
  { text, words, options }: ExportInput,
): ErratumView {
  const pair = inWholeWords(correction, original, beside);
  const [was, becomes] = pair.map(inLine);
  const isSame = was === becomes;
  const written = inScript(text, options.script);
  const shown = (said: string): string =>
    isSame ? spacesShown(said) : escapeTitle(written(inLine(said))) || '∅';
  return {
    paragraph: ordinal,
    place: paragraphLabel(ordinal),
    link: paragraphAddress(text.id, id),
    was: shown(pair[0]),
    becomes: shown(pair[1]),
    kind: escapeTitle(words.kinds[correction.kind]),
    why: escapeTitle(explanationIn(words.language, correction)),
    who: escapeTitle(words.by[correction.by]),
    is_proposed: correction.state === 'proposed',
  };
}

const inLine = (said: string): string => said.replace(/\s+/g, ' ').trim();

/** Where nothing but white space changes, it must be seen. */
const spacesShown = (said: string): string => escapeTitle(said.replace(/\s/g, '␣')) || '∅';

/**
 * What was and what is, with the letters that stand beside it: „и → е“ says nothing.
 * Where another correction stands in the same word, it is as short as it was made.
 */
function inWholeWords(
  correction: Correction,
  original: string,
  beside: readonly Correction[],
): [was: string, becomes: string] {
  const { before, after } = correction;
  let { from, to } = correction;
  while (from > 0 && letter.test(original.charAt(from - 1))) from--;
  while (to < original.length && letter.test(original.charAt(to))) to++;
  const isShared = beside.some(
    (other) => other.id !== correction.id && other.from <= to && other.to >= from,
  );
  if (isShared) return [before, after];
  const [lead, rest] = [original.slice(from, correction.from), original.slice(correction.to, to)];
  return [lead + before + rest, lead + after + rest];
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** An errata list as blocks of Markdown; none when there is nothing to tell. */
export function errataBlocks(input: ExportInput): string[] {
  const { errata, proposed } = input.words.markdown;
  const lines = erratumViews(input).map(
    ({ place, link, was, becomes, kind, why, who, is_proposed }) => {
      const reason = why === '' ? kind : `${kind}: ${why}`;
      const maker = is_proposed ? `${who}, ${escapeTitle(proposed)}` : who;
      return `- [${place}](${link}) · ${was} → ${becomes} · ${reason} · ${maker}`;
    },
  );
  return lines.length === 0 ? [] : [`## ${escapeTitle(errata)}`, lines.join('\n')];
}
