import type { Span } from '../text.ts';
import { isEnding } from './endings.ts';
import type { Token } from './reading.ts';

/** A word with what hyphens tie to it. */
export interface Compound extends Span {
  /** Its parts but the ending; never empty. */
  readonly parts: readonly Token[];
  /** A case ending behind a hyphen (Тсетунг-а), or an empty string. */
  readonly ending: string;
}

/** The words of a paragraph in order, those tied by hyphens as one. */
export function compoundsOf(text: string, tokens: readonly Token[]): Compound[] {
  const compounds: Compound[] = [];
  for (let i = 0; i < tokens.length;) {
    let next = i + 1;
    while (isTied(text, tokens[next - 1], tokens[next])) next++;
    const parts = tokens.slice(i, next);
    const last = parts.at(-1);
    const hasEnding = parts.length > 1 && last !== undefined && isEnding(last.word);
    compounds.push({
      start: parts[0]?.start ?? 0,
      end: last?.end ?? 0,
      parts: hasEnding ? parts.slice(0, -1) : parts,
      ending: hasEnding ? last.word : '',
    });
    i = next;
  }
  return compounds;
}

function isTied(text: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return after.start === before.end + 1 && hyphens.includes(text.charAt(before.end));
}

const hyphens = '-\u2010\u2011';
