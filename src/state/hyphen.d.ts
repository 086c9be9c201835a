declare module 'hyphen/sh-latn' {
  export function hyphenateSync(text: string, options?: HyphenOptions): string;
}
declare module 'hyphen/sh-cyrl' {
  export function hyphenateSync(text: string, options?: HyphenOptions): string;
}
interface HyphenOptions {
  readonly minWordLength?: number;
  readonly hyphenChar?: string;
}
