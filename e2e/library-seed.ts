import type { Page } from '@playwright/test';
import type { Desktop } from '../electron/bridge.ts';

/** What matters of a text that a test puts into the library. */
export interface Seed {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly paragraphs?: readonly string[];
  readonly collections?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO; the order of `seeds` where it is left out. */
  readonly addedAt?: string;
  readonly made?: number;
  readonly open?: number;
  readonly progress?: number;
}

/** Puts texts into the library by the one save path: the journal, which the store catches up with. */
export async function seed(page: Page, seeds: readonly Seed[]): Promise<void> {
  const changes = seeds.map((one, index) => changeOf(one, index));
  for (let i = 0; i < changes.length; i += 100) {
    const record = JSON.stringify(changes.slice(i, i + 100).flat());
    await page.evaluate((change) => {
      const { desktop } = window as unknown as { desktop: Desktop };
      return desktop.journalAppend(change, 0);
    }, record);
  }
  await page.reload();
}

function changeOf(seed: Seed, index: number): object[] {
  const { id, title, author = '', collections = [], tags = [] } = seed;
  const originals = seed.paragraphs ?? [
    `Овако почиње текст „${title}“, први пасус.`,
    'Други пасус.',
  ];
  const paragraphs = originals.map((original, i) => ({
    id: `p${i + 1}`,
    ordinal: i + 1,
    original,
    tail: '\n',
  }));
  const at = seed.addedAt ?? new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  const text = {
    id,
    title,
    author,
    source: `${title}.txt`,
    sha256: id.padEnd(64, '0'),
    encoding: 'utf-8',
    script: /[а-ш]/iu.test(title) ? 'Cyrl' : 'Latn',
    format: 'text',
    language: '',
    edition: null,
    collections,
    tags,
    lead: '',
    paragraphCount: paragraphs.length,
    wordCount: originals.join(' ').split(' ').length,
    nextParagraph: paragraphs.length + 1,
    ledgerRevision: 1,
    addedAt: at,
    deletedAt: null,
  };
  const corrections = [
    ...Array.from({ length: seed.made ?? 0 }, () => 'accepted'),
    ...Array.from({ length: seed.open ?? 0 }, () => 'proposed'),
  ].map((state, i) => ({
    id: `c-${id}-${i}`,
    textId: id,
    paragraphId: 'p1',
    place: 0,
    // Insertions at one place of the original would overlap: each takes a letter of its own.
    from: i,
    to: i + 1,
    before: originals[0]?.charAt(i) ?? '',
    after: originals[0]?.charAt(i).toUpperCase() ?? '',
    kind: 'spelling',
    explanation: { sr: 'Проба.', en: 'A test.' },
    confidence: 0.8,
    state,
    isDecided: false,
    by: 'rule',
    rule: 'test',
    group: null,
    alternatives: [],
    at,
  }));
  const reading = {
    textId: id,
    paragraphId: 'p1',
    place: 0,
    side: 'cleaned',
    within: 0,
    progress: seed.progress,
    at,
  };
  return [
    { put: 'texts', rows: [text] },
    { put: 'chunks', rows: [{ textId: id, index: 0, paragraphs }] },
    ...(corrections.length > 0 ? [{ put: 'corrections', rows: corrections }] : []),
    ...(seed.progress === undefined ? [] : [{ put: 'readings', rows: [reading] }]),
  ];
}
