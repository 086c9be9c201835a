/** Where a card lies in the pane of the text, in pixels from its corner. */
export interface Position {
  readonly top: number;
  readonly left: number;
}

/**
 * Beside words of the text: below them, or above where the pane ends, and always inside it.
 * `null` when they are not in sight.
 */
export function beside(
  words: DOMRect,
  pane: DOMRect,
  card: { readonly width: number; readonly height: number },
): Position | null {
  if (words.bottom < pane.top || words.top > pane.bottom) return null;
  const below = words.bottom - pane.top + 8;
  const top = below + card.height < pane.height ? below : words.top - pane.top - card.height - 8;
  const left = Math.min(words.left - pane.left, pane.width - card.width - 8);
  return { top: Math.max(8, top), left: Math.max(8, left) };
}
