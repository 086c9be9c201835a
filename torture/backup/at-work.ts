import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { readBackups, writeBackups } from '../../electron/backups-file.ts';
import { openJournal } from '../../electron/journal.ts';
import { backUp } from '../../keeper/back-up.ts';
import { makeSnapshot } from '../../keeper/make-snapshot.ts';
import { changeOf } from './model.ts';

/**
 * Changes a library and has copies made of it, on and on, and says of each that is made the number of
 * the last change in it. Main and keeper in one process, so that all of it can be ended at once.
 */
export async function work(folder: string, archives: string): Promise<never> {
  const journal = await openJournal({
    path: join(folder, 'journal.log'),
    keepTorn: () => Promise.resolve(),
  });
  const snapshots = join(folder, 'snapshots');
  const pieces = join(snapshots, 'pieces');
  const places = { snapshots, pieces, originals: join(folder, 'originals') };
  const remembered = join(folder, 'backups.json');
  let backups = await readBackups(remembered);
  say('begun');
  for (let round = 0; ; round++) {
    for (let more = 0; more <= round % 4; more++) {
      const { last } = journal.extent();
      await journal.append(JSON.stringify(changeOf(last.seq + 1)));
    }
    const extent = journal.extent();
    const at = timeOf(extent.last.seq);
    const isProved = round % 3 === 2;
    const { snapshot, covered } = await makeSnapshot({
      ...places,
      ...{ reason: 'changes', at, program: '0', schema: 4, isProved, journal: extent },
    });
    say(`snapshot ${snapshot.seq}`);
    if (isProved) await journal.rotate();
    if (covered > 0) await journal.drop(covered);
    if (round % 2 === 0) continue;
    const written = await backUp({
      ...places,
      ...{ folder: archives, mayMakeFolder: true, written: backups.written },
      ...{ journal: journal.extent(), at, day: at.slice(0, 10) },
    });
    say(`archive ${written[0]?.seq ?? 0}`);
    backups = { ...backups, written };
    await writeBackups(remembered, backups);
  }
}

/** A clock that goes an hour with each change. */
const timeOf = (seq: number): string => new Date(Date.UTC(2026, 0, 1, seq)).toISOString();

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
