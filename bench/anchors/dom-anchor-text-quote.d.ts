declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { readonly textContent: string },
    quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
    options: { readonly hint: number },
  ): { readonly start: number; readonly end: number } | null;
}
