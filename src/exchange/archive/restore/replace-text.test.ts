import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRows } from '../archive.ts';
import { madeText, twoHistories } from '../made-library.ts';
import { applied } from './applied.ts';
import { replaceText } from './replace-text.ts';

const check = (property: (archive: TextRows, library: TextRows) => void): void => {
  fc.assert(
    fc.property(twoHistories('t1'), ([archive, library]) => {
      property(archive, library);
    }),
    { numRuns: 200 },
  );
};

/** All but the numbers that only go up. */
const saved = (rows: TextRows): unknown => {
  const { text, ...others } = applied(rows, []);
  return { ...others, text: { ...text, ledgerRevision: 0, paragraphsRevision: 0 } };
};

const replaced = (archive: TextRows, library: TextRows): TextRows =>
  applied(library, replaceText(archive, library).operations);

describe('replacing a text', () => {
  it('makes it exactly what it is in the archive', () => {
    check((archive, library) => {
      expect(saved(replaced(archive, library))).toEqual(saved(archive));
    });
  });

  it('twice changes nothing more', () => {
    check((archive, library) => {
      const plan = replaceText(archive, replaced(archive, library));
      expect(plan).toMatchObject({ how: 'same', operations: [] });
    });
  });

  it('counts its words anew wherever they are others, so that nobody shows the old ones', () => {
    check((archive, library) => {
      const { text } = replaced(archive, library);
      const [ours, theirs] = [library.text, archive.text];
      const { ledgerRevision, paragraphsRevision } = text;
      expect(ledgerRevision).toBeGreaterThanOrEqual(
        Math.max(ours.ledgerRevision, theirs.ledgerRevision),
      );
      if (JSON.stringify(archive.paragraphs) !== JSON.stringify(library.paragraphs)) {
        expect(paragraphsRevision).toBeGreaterThan(ours.paragraphsRevision);
        expect(ledgerRevision).toBeGreaterThan(ours.ledgerRevision);
      }
    });
  });

  it('touches only rows that differ, and tells how many', () => {
    check((archive, library) => {
      const { notes, operations } = replaceText(archive, library);
      const own = new Map(library.annotations.map((note) => [note.id, JSON.stringify(note)]));
      const differ = archive.annotations.filter(
        (note) => own.get(note.id) !== JSON.stringify(note),
      );
      expect(notes.added + notes.changed).toBe(differ.length);
      const put = operations.flatMap((one) =>
        'put' in one && one.put === 'annotations' ? one.rows : [],
      );
      expect(put).toHaveLength(differ.length);
    });
  });
});

it('a text that the archive has not goes with all that hangs on it, one that the library has not comes', () => {
  fc.assert(
    fc.property(madeText('t1'), (rows) => {
      const away = replaceText(null, rows);
      expect(away.how).toBe('gone');
      expect(away.notes.removed).toBe(rows.annotations.length);
      const left = applied(rows, away.operations);
      expect(left.text).toBeUndefined();
      expect([left.annotations, left.corrections, left.terms]).toEqual([[], [], []]);
      const back = replaceText(rows, null);
      expect(back).toMatchObject({ how: 'new', notes: { added: rows.annotations.length } });
      expect(applied(null, back.operations)).toEqual(applied(rows, []));
    }),
  );
});
