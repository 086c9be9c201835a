import { clean } from '../src/core/cleaning/clean.ts';
import type { GlossaryTerm } from '../src/core/cleaning/glossary-forms.ts';
import { prepareCleaning } from '../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../src/core/cleaning/vocabulary.ts';
import type { CorrectionKind } from '../src/core/correction.ts';
import { scriptOf } from '../src/core/script.ts';
import type { Script } from '../src/core/text.ts';
import type { Source } from './read-file.ts';
import { readSource } from './read-source.ts';
import { cleanedParagraph, type CleanedParagraph } from './report.ts';

/** A file with all that is proposed for it. */
export interface CleanedText extends Source {
  readonly script: Script;
  /** What stands before the first paragraph. */
  readonly lead: string;
  readonly paragraphs: readonly CleanedParagraph[];
}

/** What all files of a run are cleaned with. */
export interface CleaningSetup {
  readonly vocabulary: Vocabulary;
  readonly terms: readonly GlossaryTerm[];
  readonly kinds: ReadonlySet<CorrectionKind> | null;
}

/** @throws BadInput when there is no text in the file */
export async function cleanText(file: string, setup: CleaningSetup): Promise<CleanedText> {
  const { lead, paragraphs, ...source } = await readSource(file);
  const originals = paragraphs.map(({ original }) => original);
  const context = prepareCleaning(originals, setup.vocabulary, setup);
  const cleaned = paragraphs.map((paragraph) =>
    cleanedParagraph(paragraph, clean(paragraph.original, context)),
  );
  return { ...source, script: scriptOf(source.text), lead, paragraphs: cleaned };
}

/** The text with what is made without asking. */
export const cleanedWhole = ({ lead, paragraphs }: CleanedText): string =>
  lead + paragraphs.map(({ cleaned, tail }) => cleaned + tail).join('');
