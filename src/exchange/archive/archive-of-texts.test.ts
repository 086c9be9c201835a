import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyText } from '../../core/term.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { wholeTexts } from '../generated-text.ts';
import { readTei } from '../tei/read-tei.ts';
import { writeTei } from '../tei/write-tei.ts';
import type { TextRows } from './archive.ts';
import { archiveOfTexts } from './archive-of-texts.ts';
import { planText } from './restore/plan-text.ts';
import { noCounts } from './restore/restore-plan.ts';

const options = { notes: true, bareHighlights: true, glossary: true };
const at = '2026-11-28T08:00:00.000Z';

const asTei = (whole: WholeText): string =>
  writeTei({ ...whole, rows: rowsOfText(whole), options, words: englishWords, at });

const broughtIn = (whole: WholeText): TextRows => {
  const [rows] = archiveOfTexts([readTei(asTei(whole))]).texts;
  if (!rows) throw new Error('There is no text.');
  return rows;
};

/** Notes of the library stand somewhere. */
const texts = wholeTexts.filter(({ annotations }) =>
  annotations.every(({ home, current }) => home.length > 0 && current.length > 0),
);

const nothing = { taken: [], terms: [] };

describe('a text that comes back as TEI', () => {
  it('changes nothing where all of it is still there', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        const rows = broughtIn(whole);
        const { id, title, language, tags } = rows.text;
        expect({ id, title, language, tags }).toEqual({
          id: whole.text.id,
          title: whole.text.title,
          language: whole.text.language,
          tags: whole.text.tags,
        });
        expect(planText(rows, rows, nothing).how).toBe('same');
      }),
      { numRuns: 60 },
    );
  });

  it('brings back the notes that were deleted, and only those', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        const rows = broughtIn(whole);
        const { notes, operations } = planText(rows, { ...rows, annotations: [] }, nothing);
        expect(notes).toEqual({ ...noCounts, added: whole.annotations.length });
        const put = operations.flatMap((one) =>
          'put' in one && one.put === 'annotations' ? one.rows : [],
        );
        expect(put).toEqual(rows.annotations);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what is of all texts apart from its own terms', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        const {
          texts: [rows],
          shared,
        } = archiveOfTexts([readTei(asTei(whole))]);
        expect(rows?.terms).toEqual(whole.terms.filter(({ textId }) => textId !== everyText));
        expect(shared.terms).toEqual(whole.terms.filter(({ textId }) => textId === everyText));
      }),
      { numRuns: 60 },
    );
  });

  it('counts on from paragraphs that were added elsewhere', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        const last = whole.text.nextParagraph;
        const text = { ...whole.text, paragraphCount: whole.paragraphs.length + 1 };
        const added = { id: `p${last}`, ordinal: last, original: 'ново', tail: '\n' };
        const [rows] = archiveOfTexts([
          { ...whole, text, paragraphs: [...whole.paragraphs, added] },
        ]).texts;
        expect(rows?.text.nextParagraph).toBe(last + 1);
      }),
      { numRuns: 10 },
    );
  });
});
