import type { CorrectionKind } from '../correction.ts';
import type { GlossaryForms } from './glossary-forms.ts';
import type { TextProfile } from './profile.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the rules know besides the paragraph. */
export interface CleaningContext {
  readonly vocabulary: Vocabulary;
  readonly profile: TextProfile;
  readonly glossary: GlossaryForms;
  /** The kinds looked for; `null` for all. */
  readonly kinds: ReadonlySet<CorrectionKind> | null;
}
