import type { CorrectionKind } from '../core/correction.ts';
import type { MarkdownLabels } from '../core/markdown.ts';

/** The words an export adds of its own, in the language of the interface. */
export interface ExportWords extends MarkdownLabels {
  /** BCP 47, of these words: `sr-Cyrl`, `sr-Latn` or `en`. */
  readonly language: string;
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
  readonly notes: string;
}
