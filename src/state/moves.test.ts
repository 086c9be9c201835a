import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import { History } from './history.svelte.ts';

const note = (id: string, words: string, state: Annotation['state']): Annotation => {
  const anchor = makeAnchor('p1', words, { start: 0, end: words.length }, 1);
  return {
    id,
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home: [anchor],
    current: [state === 'orphan' ? { ...anchor, end: 0 } : anchor],
    state,
    place: 0,
    start: 0,
    chunks: ['t1/0'],
    createdAt: '2026-11-28T10:00:00.000Z',
    modifiedAt: '2026-11-28T10:00:00.000Z',
  };
};

const put = (...rows: Annotation[]): Operation[] => [{ put: 'annotations', rows }];
const name = (): string => 'change';

/** A history over a store of annotations, and what it told of moves: `moved orphaned returned`. */
function told(...stored: Annotation[]): { history: History; reports: string[] } {
  const rows = new Map(stored.map((one) => [one.id, one]));
  const history = new History({
    commit: (change) => {
      const before: Annotation[] = [];
      for (const operation of change) {
        if (!('put' in operation) || operation.put !== 'annotations') continue;
        for (const row of operation.rows) {
          const was = rows.get(row.id);
          if (was) before.push(was);
          rows.set(row.id, row);
        }
      }
      return Promise.resolve(put(...before));
    },
  });
  const reports: string[] = [];
  history.moves.follow(({ moved, orphaned, returned }) => {
    const ids = [moved, orphaned, returned].map((all) =>
      all.map(({ annotation }) => annotation.id).join(),
    );
    reports.push(ids.map((some) => some || '-').join(' '));
  });
  return { history, reports };
}

const a = note('a', 'став', 'exact');
const b = note('b', 'део', 'exact');

describe('what became of notes is told', () => {
  it('of a change, of undoing it and of doing it again', async () => {
    const { history, reports } = told(a, b);
    await history.make(name, put(note('a', 'члан', 'moved'), note('b', 'део', 'orphan')));
    await history.undo();
    await history.redo();
    expect(reports).toEqual(['a b -', '- - a,b', 'a b -']);
    expect(history.moves.report?.orphaned.map(({ annotation }) => annotation.id)).toEqual(['b']);
  });

  it('not at all of new notes, of changed ones and of nothing', async () => {
    const { history, reports } = told(a);
    await history.make(name, put(b, { ...a, note: 'белешка' }));
    await history.undo();
    await history.save([]);
    expect([reports, history.moves.report]).toEqual([[], null]);
  });

  it('once of a change in parts, from how all stood to how all stands', async () => {
    const { history, reports } = told(a, b);
    await history.part(name, put(note('a', 'члан', 'moved')), 'run');
    await history.part(name, put(note('b', 'одељак', 'moved')), 'run');
    await history.part(name, put(b), 'run');
    expect(reports).toEqual([]);
    await history.end('run');
    await history.end('run');
    expect(reports).toEqual(['a - -']);
  });

  it('of parts that were taken back only as they come back', async () => {
    const { history, reports } = told(a);
    await history.part(name, put(note('a', 'члан', 'moved')), 'run');
    await history.undo();
    await history.end('run');
    expect(reports).toEqual(['- - a']);
  });
});
