import type { CorrectionKind } from '../correction.ts';
import type { Finding } from './proposal.ts';
import type { GlossaryForms } from './glossary-forms.ts';
import type { TextProfile } from './profile.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the rules know besides the paragraph. */
export interface CleaningContext {
  readonly vocabulary: Vocabulary;
  readonly profile: TextProfile;
  readonly glossary: GlossaryForms;
  /** What is wrong with the encoding of paragraphs that look misread. */
  readonly repairs: ReadonlyMap<string, readonly Finding[]>;
  /** The kinds looked for; `null` for all. */
  readonly kinds: ReadonlySet<CorrectionKind> | null;
}
