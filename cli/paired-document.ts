import type { Block, ImportedDocument } from '../src/importing/document.ts';
import { ImportTrouble } from '../src/importing/trouble.ts';
import { bothSidesForm } from '../src/exchange/both-sides.ts';
import { pairOfTmx } from '../src/exchange/tmx/pair-of-tmx.ts';
import { readTmx } from '../src/exchange/tmx/read-tmx.ts';

/**
 * The original side of a translation memory, and for each paragraph how the other side has it: one
 * that only that side has is empty; `null` when the file is none.
 * @throws ReadTrouble, or ImportTrouble when there is no text in it
 */
export function pairedDocument(bytes: Uint8Array): ImportedDocument | null {
  if (bothSidesForm(bytes) !== 'tmx') return null;
  const { original, cleaned, rows } = pairOfTmx(readTmx(bytes));
  if (rows.length === 0) throw new ImportTrouble('no-text');
  const originals = original.blocks.values();
  const others = cleaned.blocks.values();
  const next = (of: Iterator<Block, unknown>): Block => {
    const { done, value } = of.next();
    return done ? emptyBlock : value;
  };
  const pairs = rows.map((row) => ({
    block: row.original > 0 ? next(originals) : emptyBlock,
    other: row.cleaned > 0 ? next(others) : emptyBlock,
  }));
  return {
    ...original,
    blocks: pairs.map(({ block }) => block),
    corrected: pairs.map(({ other }) => other.text),
  };
}

const emptyBlock: Block = { kind: 'prose', level: 0, text: '', styles: [], tail: '\n' };
