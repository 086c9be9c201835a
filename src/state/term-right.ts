import type { Operation } from '../core/change.ts';
import { applyCorrections, overlap, type Correction } from '../core/correction.ts';
import { reject } from '../core/decide.ts';
import { grouped } from '../core/grouped.ts';
import { handEdit } from '../core/hand-edit.ts';
import { chunkOf, chunkSize, type Paragraph, type Span } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import { ledgerChange } from './ledger-change.ts';

/** Words of a cleaned paragraph and what should stand there; offsets of the cleaned paragraph. */
export interface Righting extends Span {
  /** 0-based place of the paragraph. */
  readonly place: number;
  readonly words: string;
  readonly after: string;
}

/**
 * The change that puts words right by the glossary, made by hand. Words that no longer stand where
 * they were seen are passed over.
 */
export async function rightingChange(
  database: Database,
  textId: string,
  rightings: readonly Righting[],
): Promise<readonly Operation[]> {
  const put: Correction[] = [];
  const remove: string[] = [];
  for (const [index, some] of grouped(rightings, ({ place }) => chunkOf(place))) {
    const [stored, ledger] = await Promise.all([
      chunk(database, textId, index),
      correctionsOfChunk(database, textId, index),
    ]);
    for (const [place, here] of grouped(some, (one) => one.place)) {
      const paragraph = stored?.paragraphs[place % chunkSize];
      if (!paragraph) continue;
      const own = ledger.filter(({ paragraphId }) => paragraphId === paragraph.id);
      const change = inParagraph(textId, place, paragraph, own, here);
      put.push(...change.put);
      remove.push(...change.remove);
    }
  }
  return ledgerChange(database, textId, { put, remove, cause: 'replace' });
}

function inParagraph(
  textId: string,
  place: number,
  { id: paragraphId, original }: Paragraph,
  ledger: readonly Correction[],
  rightings: readonly Righting[],
): { put: Correction[]; remove: string[] } {
  const at = now();
  const accepted = ledger.filter(({ state }) => state === 'accepted');
  const { replaced, made } = handEdit(
    original,
    accepted,
    righted(applyCorrections(original, accepted), rightings),
  );
  const settled = ledger.filter(
    (one) => one.state === 'proposed' && made.some((hand) => overlap(hand, one)),
  );
  const isOwn = ({ by, rule }: Correction): boolean => by === 'hand' && rule === null;
  return {
    put: [
      ...[...replaced.filter((one) => !isOwn(one)), ...settled].map((one) => reject(one, at)),
      ...made.map(({ from, to, before, after }): Correction => ({
        id: newId('c'),
        textId,
        paragraphId,
        place,
        from,
        to,
        before,
        after,
        kind: 'term-inconsistent',
        explanation: {
          sr: `Усклађено с појмовником: „${after}“ уместо „${before}“.`,
          en: `Put right by the glossary: “${after}” for “${before}”.`,
        },
        confidence: 1,
        state: 'accepted',
        isDecided: true,
        by: 'hand',
        rule: null,
        group: null,
        alternatives: [],
        at,
      })),
    ],
    remove: replaced.filter(isOwn).map(({ id }) => id),
  };
}

/** The words of a paragraph with the rightings made that still fit, from the last to the first. */
function righted(cleaned: string, rightings: readonly Righting[]): string {
  return rightings
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, words: before, after }) =>
        words.slice(start, end) === before
          ? words.slice(0, start) + after + words.slice(end)
          : words,
      cleaned,
    );
}
