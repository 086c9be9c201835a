import { literals } from '../literals.ts';
import type { Span } from '../text.ts';

/**
 * Addresses, code between backticks, tags and lines of code: what no rule for words or signs may
 * touch. UTF-16 offsets, in no particular order; they may overlap.
 */
export function untouchable(text: string): Span[] {
  if (isCode(text)) return [{ start: 0, end: text.length }];
  const spans = literals(text);
  if (!mayHold.test(text)) return spans;
  const marked = Array.from(text.matchAll(marks), ({ index, 0: found }) => {
    return { start: index, end: index + found.length };
  });
  return [...spans, ...marked];
}

/**
 * Signs that prose has few of make more than a tenth of the line, or it is a short one that begins as
 * commands do or has an operator in it.
 */
function isCode(text: string): boolean {
  if (text.length < 160 && (prompt.test(text) || operator.test(text))) return true;
  const signs = text.match(codeSigns)?.length ?? 0;
  return signs > 5 && signs * 10 > text.length;
}

const codeSigns = /[{}[\]<>=;$_|\\~^#&*+]/g;
const prompt = /^(?:\$ [a-z.~/]|>>> |#!)/;
const operator = / (?:&&|\|\||[=!]==?|[-+*/]=|:=) /;
const mayHold = /[`<&('"]/;
/** Code between backticks, tags, entities, calls with a text (print("да - не")), options with one. */
const marks =
  /`[^`\n]+`|(?<![\w$])[a-zA-Z_$][\w$.]{0,40}\((?:"[^"\n]{0,300}"|'[^'\n]{0,300}')[^()\n]{0,100}\)|(?<=\s)--?[a-z][\w-]{0,30}[= ](?:"[^"\n]{0,300}"|'[^'\n]{0,300}')|<\/?[a-zA-Z][^<>\n]{0,200}>|&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);/gi;
