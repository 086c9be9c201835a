import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { bundled } from '../session/bundled.mjs';

/** Cleaning, pairing, re-anchoring and export: what workers do, measured here by itself. */
export const work = (context) =>
  measured(context, ['cleaning', 'pairing', 'reanchoring', 'exporting']);

/** What the same work costs for texts of a thousand to a million words. */
export const growth = (context) => measured(context, ['growth']);

async function measured({ scratch, texts, quick }, names) {
  const { measures } = await bundled(path.join(import.meta.dirname, 'work.ts'), scratch);
  const article = path.join(projectRoot, 'resources', 'veliki-skok');
  const given = {
    texts,
    quick,
    scratch,
    article: path.join(article, 'original.txt'),
    folder: `${pathToFileURL(article)}/`,
    dictionaries: path.join(projectRoot, 'resources', 'dictionaries'),
  };
  const lines = [];
  for (const name of names) lines.push(...(await measures[name](given)));
  return lines;
}
