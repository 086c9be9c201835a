import type { CorrectionKind } from '../correction.ts';
import type { CleaningContext } from './context.ts';
import { repairEncoding } from './encoding.ts';
import { glossaryForms, type GlossaryTerm } from './glossary-forms.ts';
import { profileOf } from './profile.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text gives for cleaning its paragraphs. Reads the whole text once. */
export function prepareCleaning(
  paragraphs: readonly string[],
  vocabulary: Vocabulary,
  {
    terms = [],
    kinds = null,
  }: { terms?: readonly GlossaryTerm[]; kinds?: ReadonlySet<CorrectionKind> | null } = {},
): CleaningContext {
  return {
    vocabulary,
    profile: profileOf(
      paragraphs.map((one) => repaired(one, vocabulary)),
      vocabulary,
    ),
    glossary: glossaryForms(terms, (word) => vocabulary.serbian.knows(word)),
    kinds,
  };
}

/** A paragraph as the rules after encoding read it. */
function repaired(paragraph: string, vocabulary: Vocabulary): string {
  let text = '';
  let done = 0;
  for (const { from, to, after } of repairEncoding(paragraph, vocabulary)) {
    text += paragraph.slice(done, from) + after;
    done = to;
  }
  return text + paragraph.slice(done);
}
