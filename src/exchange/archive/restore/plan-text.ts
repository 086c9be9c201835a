import type { Annotation } from '../../../core/annotation.ts';
import type { Operation } from '../../../core/change.ts';
import { chunksOf } from '../../../core/paragraphs.ts';
import type { Term } from '../../../core/term.ts';
import type { TextRows } from '../archive.ts';
import { ArchiveTrouble } from '../archive-trouble.ts';
import { mergeLedger, newRevisions } from './merge-ledger.ts';
import { mergeNewest } from './merge-newest.ts';
import { mergeNotes } from './merge-notes.ts';
import { isEqual, mergedText } from './merge-text.ts';
import { haveSameParagraphs, passage } from './onto-library.ts';
import { needed, noCounts, type Counts, type TextPlan } from './restore-plan.ts';

/** What the library has under ids of a text of the archive, but not as its own. */
export interface Elsewhere {
  /** Ids of rows of other texts, of which a text can have none. */
  readonly taken: readonly string[];
  /** Terms that belong to all texts, or another. */
  readonly terms: readonly Term[];
}

/**
 * What a restore of a text does, from what the library has of it (`null`: nothing). Rows are merged by
 * id and the newest wins; nothing the library has is lost, but that the corrections of a paragraph
 * are taken or left together. The library’s paragraphs stay as they are.
 * @throws ArchiveTrouble when rows of other texts would be overwritten
 */
export function planText(
  archive: TextRows,
  library: TextRows | null,
  elsewhere: Elsewhere,
): TextPlan {
  const [taken] = elsewhere.taken;
  if (taken !== undefined) throw new ArchiveTrouble('taken-ids', taken);
  return library ? merged(archive, library, elsewhere) : added(archive, elsewhere);
}

function added(rows: TextRows, { terms: others }: Elsewhere): TextPlan {
  const { text } = rows;
  const terms = mergeNewest(rows.terms, others, modified);
  const corrected = new Set(rows.corrections.map(({ paragraphId }) => paragraphId));
  return {
    textId: text.id,
    title: text.title,
    how: 'new',
    isBack: false,
    isOnOtherParagraphs: false,
    notes: { ...noCounts, added: rows.annotations.length },
    terms: countsOf(terms),
    paragraphs: { ...noCounts, added: corrected.size },
    astray: [],
    // Last of all the text itself: until then nothing of it is to be seen.
    operations: needed([
      { put: 'chunks', rows: chunksOf(text.id, rows.paragraphs) },
      ...beside(rows),
      { put: 'corrections', rows: rows.corrections },
      { put: 'annotations', rows: rows.annotations },
      { put: 'terms', rows: [...terms.added, ...terms.changed] },
      { put: 'refusals', rows: rows.refusals },
      { put: 'revisions', rows: rows.revisions },
      { put: 'readings', rows: rows.reading ? [rows.reading] : [] },
      { put: 'texts', rows: [text] },
    ]),
  };
}

function merged(archive: TextRows, library: TextRows, elsewhere: Elsewhere): TextPlan {
  const hasSameParagraphs = haveSameParagraphs(archive, library);
  const ledger = mergeLedger(archive, library);
  const isLedgerNew = ledger.taken.size > 0;
  const text = mergedText(archive, library, { hasSameParagraphs, isLedgerNew });
  const now = { paragraphs: library.paragraphs, corrections: ledger.corrections };
  const fromArchive = passage(archive, now, text.ledgerRevision);
  const notes = mergeNotes(archive.annotations, library.annotations, {
    taken: ledger.taken,
    fromArchive: fromArchive.note,
    fromLibrary: passage(library, now, text.ledgerRevision).note,
  });
  const terms = mergeNewest(archive.terms, [...library.terms, ...elsewhere.terms], modified);
  const refusals = mergeNewest(archive.refusals, library.refusals, ({ at }) => at);
  const reading =
    archive.reading && archive.reading.at > (library.reading?.at ?? '')
      ? fromArchive.reading(archive.reading)
      : null;
  const operations = needed([
    ...(hasSameParagraphs ? besides(archive, library, text.edition) : []),
    { remove: 'corrections', keys: ledger.remove },
    { put: 'corrections', rows: ledger.put },
    { put: 'annotations', rows: [...notes.added, ...notes.changed, ...notes.ridden] },
    { put: 'terms', rows: [...terms.added, ...terms.changed].map(fromArchive.term) },
    { put: 'refusals', rows: [...refusals.added, ...refusals.changed] },
    { put: 'revisions', rows: newRevisions(archive, library, ledger.corrections) },
    { put: 'readings', rows: reading ? [reading] : [] },
    { put: 'texts', rows: isEqual(text, library.text) ? [] : [text] },
  ]);
  return {
    textId: text.id,
    title: text.title,
    how: operations.length > 0 ? 'changed' : 'same',
    isBack: library.text.deletedAt !== null && text.deletedAt === null,
    isOnOtherParagraphs: !hasSameParagraphs,
    notes: countsOf(notes),
    terms: countsOf(terms),
    paragraphs: { ...noCounts, changed: ledger.taken.size, kept: ledger.kept.size },
    astray: notes.astray,
    operations,
  };
}

/** What is known of the paragraphs, where the library knows nothing. */
function besides(
  archive: TextRows,
  library: TextRows,
  edition: TextRows['text']['edition'],
): Operation[] {
  return beside({
    import: library.import ? null : archive.import,
    outline: library.outline ? null : archive.outline,
    pairing: library.pairing || !isEqual(edition, archive.text.edition) ? null : archive.pairing,
  });
}

const beside = (rows: Pick<TextRows, 'import' | 'outline' | 'pairing'>): Operation[] => [
  { put: 'imports', rows: rows.import ? [rows.import] : [] },
  { put: 'outlines', rows: rows.outline ? [rows.outline] : [] },
  { put: 'pairings', rows: rows.pairing ? [rows.pairing] : [] },
];

const modified = ({ modifiedAt }: Term | Annotation): string => modifiedAt;

export const countsOf = (rows: {
  readonly added: readonly unknown[];
  readonly changed: readonly unknown[];
  readonly kept: number;
}): Counts => ({
  ...noCounts,
  added: rows.added.length,
  changed: rows.changed.length,
  kept: rows.kept,
});
