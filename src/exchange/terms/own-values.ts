import type { Script } from '../../core/text.ts';

/** What our exports write of a term that is not its words; anything else is not believed. */

export const isOurId = (id: string): boolean => /^g[a-z0-9]{10}$/.test(id);

export const isParagraphKey = (key: string): boolean => /^[a-z0-9-]{1,80}\/p\d{1,9}$/.test(key);

export const isMoment = (at: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(at) && !Number.isNaN(Date.parse(at));

/** ISO 15924, `null` for what is none of ours. */
export const scriptFrom = (words: string): Script | null =>
  (['Cyrl', 'Latn'] as const).find((one) => one === words.trim()) ?? null;
