import { changeParts } from '../core/change-parts.ts';
import type { Operation } from '../core/change.ts';
import type { Text } from '../core/text.ts';
import type { Import } from '../importing/new-text.ts';

/** A new text as answers. Piece by piece: a whole book in one message would keep the page busy for too long. */
export function* toldImport(
  id: number,
  { text, change }: Import,
): Generator<
  { readonly id: number; readonly part: Operation } | { readonly id: number; readonly text: Text }
> {
  for (const part of changeParts(change)) yield { id, part };
  yield { id, text };
}
