import type { Operation } from '../../../core/change.ts';
import type { Correction } from '../../../core/correction.ts';
import { chunksOf } from '../../../core/paragraphs.ts';
import type { Text } from '../../../core/text.ts';
import type { SharedRows, TextRows } from '../archive.ts';
import { isEqual } from './merge-text.ts';
import { haveSameParagraphs } from './onto-library.ts';
import { replacedCounts, replaceRows, type ReplacedRows } from './replace-rows.ts';
import { needed, noCounts, type Counts, type SharedPlan, type TextPlan } from './restore-plan.ts';

/**
 * What makes a text exactly what it is in an archive, in which each row is wanted and no other.
 * @param archive `null`: the archive has no such text, and it goes
 * @param library `null`: the library has none
 */
export function replaceText(archive: TextRows | null, library: TextRows | null): TextPlan {
  const named = (archive ?? library)?.text;
  if (!named) throw new Error('A text that is nowhere.');
  const textId = named.id;
  const [there, here] = [archive ?? nothing, library ?? nothing];
  const corrections = replaceRows('corrections', there.corrections, here.corrections);
  const annotations = replaceRows('annotations', there.annotations, here.annotations);
  const terms = replaceRows('terms', there.terms, here.terms);
  const before: readonly ReplacedRows<unknown>[] = [
    replaceRows('chunks', chunksOf(textId, there.paragraphs), chunksOf(textId, here.paragraphs)),
    replaceRows('imports', one(there.import), one(here.import)),
    replaceRows('outlines', one(there.outline), one(here.outline)),
    replaceRows('pairings', one(there.pairing), one(here.pairing)),
    corrections,
    annotations,
    terms,
    replaceRows('refusals', there.refusals, here.refusals),
    replaceRows('revisions', there.revisions, here.revisions),
    replaceRows('readings', one(there.reading), one(here.reading)),
  ];
  const text = archive && library ? raised(archive, library, corrections) : archive?.text;
  // Last of all the text itself: until then nothing of a new one is to be seen.
  const operations = needed([
    ...before.flatMap((rows) => rows.operations),
    ...replaceRows('texts', one(text), one(library?.text)).operations,
  ]);
  return {
    textId,
    title: named.title,
    how: howOf(archive, library, operations),
    isBack: library !== null && library.text.deletedAt !== null && archive?.text.deletedAt === null,
    isOnOtherParagraphs:
      archive !== null && library !== null && !haveSameParagraphs(archive, library),
    notes: replacedCounts(annotations),
    terms: replacedCounts(terms),
    paragraphs: paragraphCounts(archive, library, corrections),
    astray: [],
    operations,
  };
}

/** What makes all that belongs to no single text what it is in an archive of the library. */
export function replaceShared(archive: SharedRows, library: SharedRows): SharedPlan {
  const terms = replaceRows('terms', archive.terms, library.terms);
  const refusals = replaceRows('refusals', archive.refusals, library.refusals);
  const settings = replaceRows('settings', archive.settings, library.settings);
  return {
    terms: replacedCounts(terms),
    refusals: replacedCounts(refusals),
    settings: replacedCounts(settings),
    operations: needed([terms, refusals, settings].flatMap(({ operations }) => operations)),
  };
}

function howOf(
  archive: TextRows | null,
  library: TextRows | null,
  operations: readonly Operation[],
): TextPlan['how'] {
  if (!archive) return 'gone';
  if (!library) return 'new';
  return operations.length > 0 ? 'changed' : 'same';
}

/**
 * The row of the text as the archive has it, but for the numbers by which windows and indexes know
 * what they have seen: they never go back, so that nothing old is taken for what is there now.
 */
function raised(archive: TextRows, library: TextRows, corrections: ReplacedRows<Correction>): Text {
  const [theirs, ours] = [archive.text, library.text];
  const isLedgerNew = needed(corrections.operations).length > 0;
  const areParagraphsNew = !isEqual(archive.paragraphs, library.paragraphs);
  return {
    ...theirs,
    ledgerRevision:
      Math.max(theirs.ledgerRevision, ours.ledgerRevision) +
      Number(isLedgerNew || areParagraphsNew),
    paragraphsRevision:
      Math.max(theirs.paragraphsRevision, ours.paragraphsRevision) + Number(areParagraphsNew),
  };
}

function paragraphCounts(
  archive: TextRows | null,
  library: TextRows | null,
  { added, changed, removed }: ReplacedRows<Correction>,
): Counts {
  const { size } = new Set([...added, ...changed, ...removed].map((row) => row.paragraphId));
  if (!library) return { ...noCounts, added: size };
  return archive ? { ...noCounts, changed: size } : { ...noCounts, removed: size };
}

const nothing: Omit<TextRows, 'text'> = {
  paragraphs: [],
  corrections: [],
  annotations: [],
  terms: [],
  refusals: [],
  revisions: [],
  import: null,
  outline: null,
  pairing: null,
  reading: null,
};

const one = <Row>(row: Row | null | undefined): readonly Row[] => (row ? [row] : []);
