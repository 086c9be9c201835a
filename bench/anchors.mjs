import path from 'node:path';
import { bundled } from './session/bundled.mjs';
import { inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';
import { folderOfTexts } from './session/texts.mjs';

/** Where quotes come to lie when the text under them changes, beside two matchers of the web. */
export function anchors({ quick }) {
  const texts = folderOfTexts('Anchors');
  if (texts === null) return undefined;
  return inScratch(async (scratch) => {
    const file = path.join(import.meta.dirname, 'anchors', 'measure.ts');
    const { measure } = await bundled(file, scratch);
    for (const { title, head, rows } of measure({ texts, quick })) printTable(title, head, rows);
  });
}
