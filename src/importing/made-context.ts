import type { Block } from './document.ts';
import type { ImportContext } from './format-result.ts';

/** What importers are told in tests. */
export const madeContext: ImportContext = {
  name: 'made',
  options: { tidy: true },
  progress: () => undefined,
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A block in one line: its kind, its level where it has one, its words with styles drawn in. */
export function drawn({ kind, level, text, styles }: Block): string {
  // The longer ones outside, those of one length by name.
  const nested = [...styles].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || (a.style < b.style ? -1 : 1),
  );
  const opening = (at: number): string =>
    nested
      .filter(({ start }) => start === at)
      .map(({ style, to }) => `<${style}${to === undefined ? '' : ` ${to}`}>`)
      .join('');
  const closing = (at: number): string =>
    nested
      .filter(({ end }) => end === at)
      .map(({ style }) => `</${style}>`)
      .reverse()
      .join('');
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  const words = places.map((at) => closing(at) + opening(at) + text.charAt(at)).join('');
  return `${kind}${level === 0 ? '' : ` ${level}`}: ${words}`;
}
