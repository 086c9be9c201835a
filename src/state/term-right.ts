import type { Operation } from '../core/change.ts';
import { applyCorrections, overlap, type Correction } from '../core/correction.ts';
import { reject } from '../core/decide.ts';
import type { AuditPlace } from '../core/glossary/audit.ts';
import { putRight } from '../core/glossary/put-right.ts';
import { grouped } from '../core/grouped.ts';
import { handEdit } from '../core/hand-edit.ts';
import { chunkOf, chunkSize, type Paragraph } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import { ledgerChange } from './ledger-change.ts';

/**
 * The change that puts words right by the glossary, made by hand. Words that no longer stand where
 * they were seen are passed over.
 * @param form what is to stand at all the places; left out: what is likeliest at each
 */
export async function rightingChange(
  database: Database,
  textId: string,
  places: readonly AuditPlace[],
  form: string | undefined,
): Promise<readonly Operation[]> {
  const put: Correction[] = [];
  const remove: string[] = [];
  for (const [index, some] of grouped(places, ({ place }) => chunkOf(place))) {
    const [stored, ledger] = await Promise.all([
      chunk(database, textId, index),
      correctionsOfChunk(database, textId, index),
    ]);
    for (const [place, here] of grouped(some, (one) => one.place)) {
      const paragraph = stored?.paragraphs[place % chunkSize];
      if (!paragraph) continue;
      const own = ledger.filter(({ paragraphId }) => paragraphId === paragraph.id);
      const change = inParagraph(textId, paragraph, own, here, form);
      put.push(...change.put);
      remove.push(...change.remove);
    }
  }
  return ledgerChange(database, textId, { put, remove, cause: 'replace' });
}

function inParagraph(
  textId: string,
  { id: paragraphId, original }: Paragraph,
  ledger: readonly Correction[],
  places: readonly AuditPlace[],
  form: string | undefined,
): { put: Correction[]; remove: string[] } {
  const at = now();
  const accepted = ledger.filter(({ state }) => state === 'accepted');
  const cleaned = applyCorrections(original, accepted);
  const place = places[0]?.place ?? 0;
  const { replaced, made } = handEdit(
    original,
    accepted,
    putRight(cleaned, places, ({ rights }) => form ?? rights[0]),
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
