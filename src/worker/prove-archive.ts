import type { Archive } from '../exchange/archive/archive.ts';
import { apply } from '../storage/apply.ts';
import type { Database } from '../storage/database.ts';
import type { Proof } from './archive-protocol.ts';
import { restoreChange, restorePreview } from './restore-plans.ts';

/**
 * Puts an archive into an empty store as a restore would, reads all of it back, and compares it with
 * the archive and with the library. Nothing of the library is touched.
 * @param scratch a store for this alone, which is empty and is left full
 * @param progress told how many texts of how many are done
 * @throws ArchiveTrouble when an original in it is not what its name says
 */
export async function proveArchive(
  archive: Archive,
  scratch: Database,
  library: Database,
  progress: (done: number, of: number) => void,
): Promise<Proof> {
  const ids = archive.texts.map(({ text }) => text.id);
  const put = async (textId: string | null): Promise<void> => {
    const change = await restoreChange(scratch, archive, textId, 'replace');
    await scratch.transaction('rw', scratch.tables, async () => {
      await apply(scratch, change);
    });
  };
  for (const [done, id] of ids.entries()) {
    await put(id);
    progress(done + 1, ids.length);
  }
  await put(null);
  for (const sha256 of archive.originals) await archive.readOriginal(sha256);

  const back = await restorePreview(scratch, archive, 'replace');
  const wrong = back.texts.filter(({ how }) => how !== 'same').length;
  const shared = await restoreChange(scratch, archive, null, 'replace');
  const now = await restorePreview(library, archive, 'replace');
  const others = now.texts.filter(({ how }) => how !== 'same');
  const [texts, notes, terms, corrections] = await Promise.all(
    (['texts', 'annotations', 'terms', 'corrections'] as const).map((table) =>
      scratch.table(table).count(),
    ),
  );
  return {
    texts: texts ?? 0,
    notes: notes ?? 0,
    terms: terms ?? 0,
    corrections: corrections ?? 0,
    originals: archive.originals.length,
    wrong: wrong + Number(shared.length > 0),
    since: {
      isSame:
        others.length === 0 &&
        (await restoreChange(library, archive, null, 'replace')).length === 0,
      texts: others.length,
      notes: sum(others.map(({ notes }) => differing(notes))),
      terms: sum([now.shared, ...others].map(({ terms }) => differing(terms))),
    },
  };
}

const differing = ({ added, changed, removed }: Record<'added' | 'changed' | 'removed', number>) =>
  added + changed + removed;

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
