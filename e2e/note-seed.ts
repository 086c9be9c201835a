import type { Page } from '@playwright/test';
import type { Desktop } from '../electron/bridge.ts';

/** What matters of a note that a test puts into the library. */
export interface NoteSeed {
  readonly id: string;
  readonly textId: string;
  /** Words of the paragraph it lies on. */
  readonly words: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: 'yellow' | 'green' | 'blue' | 'red';
  readonly state?: 'exact' | 'moved' | 'orphan';
  /** Offset of the words in the first paragraph. */
  readonly start?: number;
}

/** Puts notes on the first paragraphs of texts, by the journal; the store has them after a reload. */
export async function seedNotes(page: Page, seeds: readonly NoteSeed[]): Promise<void> {
  const record = JSON.stringify([{ put: 'annotations', rows: seeds.map(noteOf) }]);
  await page.evaluate((change) => {
    const { desktop } = window as unknown as { desktop: Desktop };
    return desktop.journalAppend(change, 0);
  }, record);
}

function noteOf(seed: NoteSeed, index: number): object {
  const { id, textId, words, note = '', tags = [], colour = 'yellow', start = 0 } = seed;
  const at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  const anchor = {
    paragraphId: 'p1',
    revision: 1,
    start,
    end: start + words.length,
    quote: { exact: words, prefix: '', suffix: '' },
  };
  return {
    id,
    textId,
    side: 'cleaned',
    colour,
    note,
    tags,
    home: [anchor],
    current: [anchor],
    links: [],
    state: seed.state ?? 'exact',
    place: 0,
    start,
    chunks: [`${textId}/0`],
    createdAt: at,
    modifiedAt: at,
  };
}
