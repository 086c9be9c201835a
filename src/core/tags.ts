/**
 * Tags from what a reader typed: parted by commas or spaces, with or without `#`, each once.
 * A tag holds letters, digits, `_`, `-` and `/`, as Obsidian reads them; other signs become `-`.
 */
export function tagsFrom(typed: string): string[] {
  const tags = typed
    .split(/[\s,;#]+/u)
    .map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, ''))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
