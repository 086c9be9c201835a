/**
 * The entry of an archive an address leads to, counted from the entry it stands in; `null` when it
 * leads out of the archive.
 */
export function entryName(from: string, address: string): string | null {
  const path = unescaped(address.replace(/[#?].*$/s, '').trim());
  if (path === '') return from;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return null;
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The id an address ends with; empty when it has none. */
export function fragmentOf(address: string): string {
  const at = address.indexOf('#');
  return at === -1 ? '' : unescaped(address.slice(at + 1).trim());
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
