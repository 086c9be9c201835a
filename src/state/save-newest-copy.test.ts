import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../electron/bridge.ts';
import { saveNewestCopy } from './save-newest-copy.ts';

const copy = (id: string, isWhole = true): Snapshot => ({
  id,
  at: '2026-01-01T10:00:00.000Z',
  reason: 'changes',
  seq: 1,
  counts: {},
  size: 1,
  isWhole,
});

const full = (): Promise<never> => Promise.reject(new Error('ENOSPC'));

/** A desktop that remembers what was saved. */
const desktop = (makeSnapshot: () => Promise<Snapshot>, there: readonly Snapshot[]) => {
  const saved: string[] = [];
  return {
    saved,
    makeSnapshot,
    snapshots: () => Promise.resolve(there),
    saveSnapshot: (id: string) => {
      saved.push(id);
      return Promise.resolve(id !== 'cancelled');
    },
  };
};

describe('saving everything though the store does not open', () => {
  it('saves what the journal holds now', async () => {
    const given = desktop(() => Promise.resolve(copy('new')), [copy('old')]);
    expect((await saveNewestCopy(given))?.id).toBe('new');
    expect(given.saved).toEqual(['new']);
  });

  it('takes the newest whole copy where no new one can be made', async () => {
    const given = desktop(full, [copy('damaged', false), copy('old'), copy('older')]);
    expect((await saveNewestCopy(given))?.id).toBe('old');
  });

  it('says why it cannot when there is none', async () => {
    await expect(saveNewestCopy(desktop(full, []))).rejects.toThrow('ENOSPC');
  });

  it('is nothing when the reader thinks better of it', async () => {
    expect(await saveNewestCopy(desktop(() => Promise.resolve(copy('cancelled')), []))).toBeNull();
  });
});
