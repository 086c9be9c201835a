import type { Desktop, Snapshot } from '../../electron/bridge.ts';

/**
 * Asks where, and saves all there is as an archive, without the store: a copy is made of what the
 * journal holds now; where that cannot be done, the newest whole one is taken.
 * @returns the copy that was saved; `null` when the reader cancelled
 * @throws Error with the reason when there is none, or it cannot be written
 */
export async function saveNewestCopy(
  desktop: Pick<Desktop, 'makeSnapshot' | 'snapshots' | 'saveSnapshot'>,
): Promise<Snapshot | null> {
  const copy = await newest(desktop);
  return (await desktop.saveSnapshot(copy.id)) ? copy : null;
}

async function newest(desktop: Pick<Desktop, 'makeSnapshot' | 'snapshots'>): Promise<Snapshot> {
  try {
    return await desktop.makeSnapshot('asked');
  } catch (error) {
    const whole = (await desktop.snapshots()).find(({ isWhole }) => isWhole);
    if (!whole) throw error;
    return whole;
  }
}
