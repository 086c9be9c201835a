import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, type Replacement } from './correction.ts';
import { handEdit } from './hand-edit.ts';
import {
  applyChanges,
  goneBack,
  historyOf,
  toldPieces,
  wordsChanges,
} from './paragraph-history.ts';
import type { Revision, RevisionCause } from './revision.ts';

const textId = 't1';
const paragraphId = 'p1';
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 28, 4, n)).toISOString();

interface Kept {
  readonly words: string;
  readonly revisions: readonly Revision[];
}

/** The revisions that rewriting a paragraph leaves, one for each of the words it was to read. */
function kept(
  original: string,
  readings: readonly string[],
  cause: RevisionCause = 'decision',
  at: (n: number) => string = minute,
): Kept {
  let ledger: readonly Replacement[] = [];
  let words = original;
  const revisions: Revision[] = [];
  for (const [n, reading] of readings.entries()) {
    const { replaced, made } = handEdit(original, ledger, reading);
    const after = [...ledger.filter((one) => !replaced.includes(one)), ...made];
    const changes = wordsChanges({ original, before: ledger, after });
    ledger = after;
    words = reading;
    if (changes.length === 0) continue;
    revisions.push({
      id: `r${n}`,
      textId,
      keys: ['t1/p0', 't1/p1'],
      changes: [[], changes],
      cause,
      at: at(n),
    });
  }
  return { words, revisions };
}

const told = ({ words, revisions }: Kept) => historyOf(words, revisions, textId, paragraphId);

const reading = fc
  .array(fc.constantFrom('реч', 'речи', ' ', ' ', 'пасус', ', ', 'а', '𝒂', 'е\u0301'), {
    maxLength: 9,
  })
  .map((pieces) => pieces.join(''));

describe('the changes of words', () => {
  it('lead from the words before to those after, and back', () => {
    fc.assert(
      fc.property(reading, fc.array(reading, { maxLength: 6 }), (original, readings) => {
        let [before, old]: [readonly Replacement[], string] = [[], original];
        for (const words of readings) {
          const { replaced, made } = handEdit(original, before, words);
          const after = [...before.filter((one) => !replaced.includes(one)), ...made];
          const changes = wordsChanges({ original, before, after });
          expect(applyChanges(old, changes)).toBe(words);
          expect(goneBack(words, changes)).toBe(old);
          expect(words).toBe(applyCorrections(original, after));
          [before, old] = [after, words];
        }
      }),
    );
  });

  it('are refused where they do not stand', () => {
    expect(() => applyChanges('један два', [{ at: 6, was: 'три', is: 'четири' }])).toThrow();
    expect(goneBack('један два', [{ at: 6, was: 'три', is: 'четири' }])).toBeNull();
    expect(goneBack('један', [{ at: 9, was: 'три', is: '' }])).toBeNull();
  });
});

describe('the history of a paragraph', () => {
  it('names every reading it had, back to the first, whatever order its revisions come in', () => {
    fc.assert(
      fc.property(
        reading,
        fc.array(reading, { maxLength: 8 }),
        fc.boolean(),
        (original, all, turn) => {
          const { words, revisions } = kept(original, all);
          const history = told({ words, revisions: turn ? revisions.toReversed() : revisions });
          const expected = [original, ...all].filter((one, i, list) => one !== list[i - 1]);
          expect([...history.states.map((one) => one.words), history.first]).toEqual(
            expected.toReversed(),
          );
          expect(history.isCutShort).toBe(false);
          let forward = history.first;
          for (const { words: then, changes } of history.states.toReversed()) {
            forward = applyChanges(forward, changes);
            expect(forward).toBe(then);
          }
        },
      ),
    );
  });

  it('puts changes of one moment in the order in which they fit', () => {
    const { words, revisions } = kept('један', ['два', 'три'], 'decision', () => minute(0));
    for (const order of [revisions, revisions.toReversed()]) {
      const { states, first } = told({ words, revisions: order });
      expect(states.map((one) => one.words)).toEqual(['три', 'два']);
      expect(first).toBe('један');
    }
  });

  it('tells what was written in one sitting as one change', () => {
    const sitting = kept('један два', ['један три', 'један три четири'], 'hand');
    const { states, first } = told(sitting);
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({ id: 'r1', cause: 'hand', words: 'један три четири' });
    expect(applyChanges(first, states[0]?.changes ?? [])).toBe('један три четири');

    const hours = kept('један', ['два', 'три'], 'hand', (n) => minute(60 * n));
    expect(told(hours).states).toHaveLength(2);
    expect(told(kept('један', ['два', 'три'])).states).toHaveLength(2);
  });

  it('says nothing of a sitting after which everything read as before', () => {
    const { states, first, isCutShort } = told(kept('један', ['два', 'један'], 'hand'));
    expect(states).toEqual([]);
    expect(first).toBe('један');
    expect(isCutShort).toBe(false);
  });

  it('ends where a change does not fit any more', () => {
    const { revisions } = kept('један', ['један два', 'један два три']);
    const history = historyOf('један два', revisions, textId, paragraphId);
    expect(history).toEqual({ states: [], first: 'један два', isCutShort: true });
  });

  it('ends where the paragraph was made of others', () => {
    const first = kept('а', ['а б']);
    const merged: Revision = {
      id: 'r9',
      textId,
      keys: ['t1/p1'],
      changes: [[{ at: 3, was: '', is: ' в' }]],
      cause: 'merge',
      at: minute(5),
    };
    const history = historyOf('а б в', [...first.revisions, merged], textId, paragraphId);
    expect(history.states.map(({ cause }) => cause)).toEqual(['merge']);
    expect(history.isCutShort).toBe(true);
  });

  it('knows nothing of other paragraphs', () => {
    const { words, revisions } = kept('један', ['два']);
    expect(
      historyOf(words, revisions, textId, 'p0').states.every((one) => one.changes.length === 0),
    ).toBe(true);
    expect(historyOf(words, revisions, 't2', paragraphId).states).toEqual([]);
  });
});

describe('changes as they are told', () => {
  const words = 'један два три четири пет шест';

  it('stand among all the words, or among a few', () => {
    const changes = [{ at: 14, was: 'четири', is: '4' }];
    expect(toldPieces(words, changes)).toEqual([
      { kind: 'same', text: 'један два три ' },
      { kind: 'gone', text: 'четири' },
      { kind: 'new', text: '4' },
      { kind: 'same', text: ' пет шест' },
    ]);
    expect(toldPieces(words, changes, 6).map(({ text }) => text)).toEqual([
      '… три ',
      'четири',
      '4',
      ' пет …',
    ]);
  });

  it('read as before without what is new, and as after without what is gone', () => {
    const changes = [
      { at: 0, was: 'један', is: 'Један' },
      { at: 29, was: '', is: '.' },
    ];
    const told = toldPieces(words, changes);
    const without = (kind: string): string =>
      told.flatMap((one) => (one.kind === kind ? [] : one.text)).join('');
    expect(without('new')).toBe(words);
    expect(without('gone')).toBe(applyChanges(words, changes));
  });
});
