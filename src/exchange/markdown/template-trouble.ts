/** Why a template cannot be used, and where: line and column from 1. */
export interface TemplateTrouble {
  readonly line: number;
  readonly column: number;
  readonly what:
    | {
        readonly kind: 'no-value' | 'no-filter' | 'no-tag';
        readonly name: string;
        readonly meant: string | null;
      }
    /** Of a tag or an output that was begun; or a tag that ends what was never begun. */
    | { readonly kind: 'not-closed' | 'not-begun'; readonly name: string }
    /** What is to be printed has parts, and no words of its own. */
    | { readonly kind: 'not-words' }
    | { readonly kind: 'not-understood'; readonly near: string }
    /** It makes more than can be kept, or does not come to an end. */
    | { readonly kind: 'too-much' };
}

/** Thrown when notes cannot be written by a template. */
export class TemplateRefused extends Error {
  readonly trouble: TemplateTrouble;

  constructor(trouble: TemplateTrouble) {
    super(`Line ${trouble.line}, column ${trouble.column}: ${trouble.what.kind}`);
    this.trouble = trouble;
  }
}
