import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneLine, isCaret } from '../../../core/annotation.ts';
import type { TextRows } from '../archive.ts';
import { cleanedOf, madeText, twoHistories } from '../made-library.ts';
import { soundText } from '../sound-text.ts';
import { applied } from './applied.ts';
import { planText } from './plan-text.ts';

const nowhere = { taken: [], terms: [] };

const restored = (archive: TextRows, library: TextRows | null): TextRows =>
  applied(library, planText(archive, library, nowhere).operations);

function check(property: (archive: TextRows, library: TextRows) => void): void {
  fc.assert(
    fc.property(twoHistories('t1'), ([archive, library]) => {
      property(archive, library);
    }),
    { numRuns: 200 },
  );
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('restoring a text', () => {
  it('that the library has not gives every row', () => {
    fc.assert(
      fc.property(madeText('t1'), (archive) => {
        expect(restored(archive, null)).toEqual(applied(archive, []));
      }),
    );
  });

  it('as it is in the library changes nothing', () => {
    fc.assert(
      fc.property(madeText('t1'), (rows) => {
        expect(planText(rows, rows, nowhere)).toMatchObject({ how: 'same', operations: [] });
      }),
    );
  });

  it('twice changes nothing more', () => {
    check((archive, library) => {
      const once = restored(archive, library);
      expect(planText(archive, once, nowhere).operations).toEqual([]);
    });
  });

  it('keeps originals as they are, and gives a cleaned side', () => {
    check((archive, library) => {
      const now = restored(archive, library);
      expect(now.paragraphs).toEqual(library.paragraphs);
      // Throws when accepted corrections overlap, or a row leads nowhere.
      soundText(now);
    });
  });

  it('takes or leaves the corrections of a paragraph together', () => {
    check((archive, library) => {
      const now = restored(archive, library);
      const words = (rows: TextRows, id: string): string => {
        const paragraph = rows.paragraphs.find((one) => one.id === id);
        return paragraph ? cleanedOf(paragraph, rows.corrections) : '';
      };
      for (const { id } of now.paragraphs) {
        expect([words(library, id), words(archive, id)]).toContain(words(now, id));
      }
    });
  });

  it('loses no note and no term of either', () => {
    check((archive, library) => {
      const now = restored(archive, library);
      for (const table of ['annotations', 'terms'] as const) {
        expect(new Set(idsOf(now[table]))).toEqual(
          new Set([...idsOf(archive[table]), ...idsOf(library[table])]),
        );
      }
      for (const note of now.annotations) {
        const [theirs, ours] = [archive, library].map((rows) =>
          rows.annotations.find(({ id }) => id === note.id),
        );
        const newest = !theirs || (ours && ours.modifiedAt >= theirs.modifiedAt) ? ours : theirs;
        expect(note.note).toBe(newest?.note);
      }
    });
  });

  it('leaves each note on its own words, or says that it is astray', () => {
    check((archive, library) => {
      const now = restored(archive, library);
      for (const note of now.annotations) {
        for (const anchor of note.current) {
          const paragraph = now.paragraphs.find(({ id }) => id === anchor.paragraphId);
          if (!paragraph) throw new Error('A note stands in no paragraph.');
          const words =
            note.side === 'original' ? paragraph.original : cleanedOf(paragraph, now.corrections);
          if (isCaret(anchor)) continue;
          expect(words.slice(anchor.start, anchor.end)).toBe(anchor.quote.exact);
        }
        const was = [...archive.annotations, ...library.annotations].filter(
          ({ id }) => id === note.id,
        );
        // Where the words lie in more paragraphs than they did, a border counts as a space.
        const quotes = was.map(({ home }) => inOneLine(home));
        if (note.state === 'exact') expect(quotes).toContain(inOneLine(note.current));
      }
    });
  });

  it('is told: what is added, made newer and kept adds up', () => {
    check((archive, library) => {
      const { notes, how, operations } = planText(archive, library, nowhere);
      const known = new Set(idsOf(library.annotations));
      expect(notes.added).toBe(archive.annotations.filter(({ id }) => !known.has(id)).length);
      expect(how === 'same').toBe(operations.length === 0);
    });
  });
});
