declare module 'hyphen' {
  type Hyphenate = (text: string) => string;
  /** Levels, patterns, and words that are exceptions. */
  type Patterns = readonly [object, object, object];
  interface HyphenOptions {
    readonly minWordLength: number;
    readonly hyphenChar: string;
  }
  export default function createHyphenator(patterns: Patterns, options: HyphenOptions): Hyphenate;
}
declare module 'hyphen/patterns/sh-latn' {
  import type { Patterns } from 'hyphen';
  const patterns: Patterns;
  export default patterns;
}
declare module 'hyphen/patterns/sh-cyrl' {
  import type { Patterns } from 'hyphen';
  const patterns: Patterns;
  export default patterns;
}
