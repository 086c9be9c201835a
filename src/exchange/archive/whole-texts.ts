import { concerning } from '../../core/concerning.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import type { Row } from '../../core/row.ts';
import type { Archive } from './archive.ts';

/**
 * The texts of an archive as they leave in other forms, without those in the bin: the ledger in the
 * order of the paragraphs, and of the shared terms those that stand in each.
 */
export const wholeTexts = ({
  texts,
  shared,
}: Pick<Archive, 'texts' | 'shared'>): (WholeText & { readonly rows: readonly Row[] })[] =>
  texts
    .filter(({ text }) => text.deletedAt === null)
    .map(({ text, paragraphs, corrections, annotations, terms }) => {
      const ledger = corrections.toSorted((a, b) => a.place - b.place || a.from - b.from);
      const rows = rowsOfText({ text, paragraphs, corrections: ledger });
      return {
        text,
        paragraphs,
        rows,
        corrections: ledger,
        annotations,
        terms: concerning(text.id, [...terms, ...shared.terms], rows),
      };
    });
