import { applyCorrections, overlap, type Correction, type Replacement } from '../correction.ts';
import { handEdit, type HandEdit } from '../hand-edit.ts';
import { wordEdits } from '../word-edits.ts';

/**
 * The change of a paragraph's ledger that makes it read `cleaned`, leaving as much as it can as it
 * stands; accepted corrections never overlap afterwards.
 * @param joint a correction that may be all that is needed
 */
export function readAs(
  original: string,
  accepted: readonly Correction[],
  cleaned: string,
  joint: Replacement | null = null,
): HandEdit<Correction> {
  const ways: (() => HandEdit<Correction>)[] = [
    () => ({ replaced: [], made: joint ? [joint] : [] }),
    () => handEdit(original, accepted, cleaned),
  ];
  for (const way of ways) {
    const edit = way();
    const gone = new Set(edit.replaced);
    const all = [...accepted.filter((one) => !gone.has(one)), ...edit.made];
    if (stand(all) && applyCorrections(original, all) === cleaned) return edit;
  }
  return { replaced: accepted, made: wordEdits(original, cleaned, 0) };
}

function stand(corrections: readonly Replacement[]): boolean {
  const inOrder = corrections.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return inOrder.every((one, at) => {
    const before = inOrder[at - 1];
    return !before || !overlap(before, one);
  });
}
