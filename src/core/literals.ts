import type { Span } from './text.ts';

/**
 * Web and e-mail addresses, domain names, file names and paths, in UTF-16 offsets and in order:
 * what no script view, hyphenation or glossary may touch. Closing punctuation is left out.
 */
export function literals(text: string): Span[] {
  if (!mayHold.test(text)) return [];
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(address)) {
    spans.push({ start: index, end: index + withoutClosing(found).length });
  }
  return spans;
}

/** Whether one of the spans, which must be in order, holds the UTF-16 position. */
export function holds(spans: readonly Span[], position: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= position) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= position;
}

/** The stretches of a text between its literals, in order: what a script view may rewrite. */
export function prose(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const { start, end } of literals(text)) {
    if (start > done) spans.push({ start: done, end: start });
    done = end;
  }
  if (done < text.length) spans.push({ start: done, end: text.length });
  return spans;
}

const domains = 'com|org|net|edu|gov|info|biz|eu|io|rs|ba|hr|mk|uk|ru|срб';
const files =
  'pdf|docx?|odt|rtf|txt|md|html?|xml|json|epub|csv|tsv|xlsx?|ods|pptx?|jpe?g|png|gif|svg|tiff?|mp[34]|zip|exe|js|ts|py';

/**
 * A cheap test that nearly every paragraph of prose fails: what each of the addresses below has. To compile
 * their pattern takes as long as to read a short text.
 */
const mayHold = new RegExp(
  String.raw`[@\\]|\/[\w.-]*\/|\.(?:(?<=(?:www|ввв)\.)|${domains}|${files})`,
);

/** Every alternative begins where no run of its own characters goes on, so the search is linear. */
const address = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}+-])\p{L}[\p{L}\p{N}+-]{1,15}:\/\/[^\s<>"„“”«»]+`,
    String.raw`(?<![\p{L}\p{N}])(?:www|ввв)\.[^\s<>"„“”«»]+`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:${domains})(?![\p{L}\p{N}])(?:\/[^\s<>"„“”«»]*)?`,
    String.raw`(?<![\p{L}\p{N}@._-])[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,80}){0,4}\.(?:${files})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s<>"„“”«»]+`,
    String.raw`(?<![^\s(\[„“"«])(?:~|\.{1,2})?(?:\/[\w.-]+){2,}\/?`,
  ].join('|'),
  'gu',
);

/** An address without the marks that close the sentence, quotation or bracket around it. */
function withoutClosing(found: string): string {
  let end = found.length;
  while (end > 1 && isClosing(found, end)) end--;
  return found.slice(0, end);
}

function isClosing(found: string, end: number): boolean {
  const last = found.charAt(end - 1);
  if (last === ')') return !found.slice(0, end).includes('(');
  return ".,;:!?…'’‘]}*".includes(last);
}
