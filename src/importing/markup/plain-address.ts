/** An address a reader may be shown; `null` of one that runs, holds data or leads inside the file. */
export function plainAddress(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > longestAddress || !/^(?:https?:\/\/|mailto:)\S+$/i.test(trimmed))
    return null;
  return trimmed;
}

const longestAddress = 2000;
