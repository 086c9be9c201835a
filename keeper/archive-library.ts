import { everyText } from '../src/core/term.ts';
import { annotationOfNow, textOfNow } from '../src/core/old-rows.ts';
import { originalsOf, type SharedRows, type TextRows } from '../src/exchange/archive/archive.ts';
import { isHash } from '../src/exchange/archive/archive-format.ts';
import { ArchiveWriter } from '../src/exchange/archive/write-archive.ts';
import { readOriginal } from '../electron/originals.ts';
import type { FoldedLibrary } from './folded-library.ts';

/**
 * An archive of a library, the same bytes that are made of the store when it holds the same.
 * @param originals the folder of the files texts were read from; `null`: they are left out
 * @throws ArchiveTrouble when it would be larger than an archive may be
 */
export async function archiveOf(
  library: FoldedLibrary,
  originals: string | null,
): Promise<Uint8Array> {
  const writer = new ArchiveWriter('library');
  /** By hash, whether it was kept when it was brought in; what comes with the program never was. */
  const wanted = new Map<string, boolean>();
  for (const text of await library.rows('texts')) {
    const rows = await textRows(library, textOfNow(text));
    await writer.addText(rows);
    for (const sha256 of originalsOf(rows.text).filter(isHash)) {
      wanted.set(sha256, rows.import !== null || (wanted.get(sha256) ?? false));
    }
  }
  await writer.addShared(await sharedRows(library));
  for (const [sha256, wasKept] of originals === null ? [] : wanted) {
    const bytes = await readOriginal(originals ?? '', sha256);
    if (bytes || wasKept) await writer.addOriginal(sha256, bytes);
  }
  return writer.finish();
}

/** All rows of a text as they are now, whatever schema they were stored in. */
async function textRows(library: FoldedLibrary, text: TextRows['text']): Promise<TextRows> {
  const { id } = text;
  const chunks = await library.rows('chunks', id);
  const own = <T extends { readonly textId: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ textId }) => textId === id);
  return {
    text,
    paragraphs: chunks.toSorted((a, b) => a.index - b.index).flatMap((chunk) => chunk.paragraphs),
    corrections: await library.rows('corrections', id),
    annotations: (await library.rows('annotations', id)).map(annotationOfNow),
    terms: own(await library.rows('terms')),
    refusals: own(await library.rows('refusals')),
    revisions: await library.rows('revisions', id),
    import: own(await library.rows('imports'))[0] ?? null,
    outline: (await library.rows('outlines', id))[0] ?? null,
    pairing: (await library.rows('pairings', id))[0] ?? null,
    reading: own(await library.rows('readings'))[0] ?? null,
  };
}

const sharedRows = async (library: FoldedLibrary): Promise<SharedRows> => ({
  terms: (await library.rows('terms')).filter(({ textId }) => textId === everyText),
  refusals: (await library.rows('refusals')).filter(({ textId }) => textId === null),
  settings: await library.rows('settings'),
});
