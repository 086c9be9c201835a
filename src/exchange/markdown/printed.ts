/** Thrown by `printed` for what has parts and no words of its own. */
export const notWords = 'not words';

/** What is put in the place of `{{ … }}` in a template; a list of words has spaces between them. */
export function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(printed).join(' ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(notWords);
}
