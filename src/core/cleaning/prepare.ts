import type { CorrectionKind } from '../correction.ts';
import type { CleaningContext } from './context.ts';
import { repairEncoding } from './encoding.ts';
import { glossaryForms, type GlossaryTerm } from './glossary-forms.ts';
import { mayBeMisread } from './misread-signs.ts';
import { profileOf } from './profile.ts';
import type { Finding } from './proposal.ts';
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
  const repairs = new Map<string, readonly Finding[]>();
  const read = paragraphs.map((paragraph) => {
    if (!mayBeMisread(paragraph)) return paragraph;
    const found = repairs.get(paragraph) ?? repairEncoding(paragraph, vocabulary);
    repairs.set(paragraph, found);
    return repaired(paragraph, found);
  });
  return {
    vocabulary,
    profile: profileOf(read, vocabulary),
    repairs,
    glossary: glossaryForms(terms, (word) => vocabulary.serbian.knows(word)),
    kinds,
  };
}

/** A paragraph as the rules after encoding read it. */
function repaired(paragraph: string, findings: readonly Finding[]): string {
  let text = '';
  let done = 0;
  for (const { from, to, after } of findings) {
    text += paragraph.slice(done, from) + after;
    done = to;
  }
  return text + paragraph.slice(done);
}
