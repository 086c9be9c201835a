import { parseAddress } from './address.ts';
import { paragraphKey } from './revision.ts';

/**
 * What a note in Markdown links to: the key of each paragraph (`paragraphKey`) and the id of each
 * annotation that its `uporedo:` addresses name, each once.
 */
export function linkTargets(note: string): string[] {
  const targets = Array.from(note.matchAll(address), ([found]) => {
    const to = parseAddress(found);
    if (!to) return [];
    const paragraph = paragraphKey(to.textId, to.paragraphId);
    return to.annotationId === null ? [paragraph] : [paragraph, to.annotationId];
  });
  return [...new Set(targets.flat())];
}

const address = /uporedo:\/\/text\/[a-z0-9-]+\/p\/[a-z0-9-]+(?:\?a=[a-z0-9-]+)?/g;
