import type { Text } from '../../../core/text.ts';
import type { TextRows } from '../archive.ts';
import { canonicalJson } from '../canonical-json.ts';

/**
 * The row of a text after a merge. Nobody dates a title: the details are those of the side on which
 * something of the text was done last, those of the library if on neither. Of collections and tags
 * none is lost. A text in the bin comes back, unless it lies in the archive’s too.
 * @param hasSameParagraphs with other paragraphs, what is said of their file stays
 * @param isLedgerNew some of its corrections are others
 */
export function mergedText(
  archive: TextRows,
  library: TextRows,
  { hasSameParagraphs, isLedgerNew }: { hasSameParagraphs: boolean; isLedgerNew: boolean },
): Text {
  const [theirs, ours] = [archive.text, library.text];
  const isNewer = lastDone(archive) > lastDone(library);
  const [first, second] = isNewer ? [theirs, ours] : [ours, theirs];
  const revision = Math.max(theirs.ledgerRevision, ours.ledgerRevision) + 1;
  return {
    ...ours,
    title: first.title,
    author: first.author,
    language: first.language,
    collections: union(first.collections, second.collections),
    tags: union(first.tags, second.tags),
    edition: ours.edition ?? (hasSameParagraphs ? theirs.edition : null),
    nextParagraph: Math.max(theirs.nextParagraph, ours.nextParagraph),
    ledgerRevision: isLedgerNew ? revision : ours.ledgerRevision,
    deletedAt: theirs.deletedAt === null ? null : ours.deletedAt,
  };
}

/** Whether two rows hold the same. */
export const isEqual = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const union = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const more = second.filter((one) => !first.includes(one));
  return more.length === 0 ? first : [...first, ...more];
};

/** When anything of a text was done last. */
function lastDone(rows: TextRows): string {
  const { corrections, annotations, terms, refusals, revisions, reading } = rows;
  let last = '';
  for (const { modifiedAt } of [...annotations, ...terms]) if (modifiedAt > last) last = modifiedAt;
  for (const { at } of [...corrections, ...refusals, ...revisions]) if (at > last) last = at;
  for (const row of [rows.import, reading]) if (row && row.at > last) last = row.at;
  return last;
}
