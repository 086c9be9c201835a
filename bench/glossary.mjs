import path from 'node:path';
import { projectRoot } from '../scripts/setup/places.mjs';
import { bundled } from './session/bundled.mjs';
import { inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';
import { folderOfTexts } from './session/texts.mjs';

/** Two hundred terms over texts that are clean: what is found, what of it is another word, and how fast. */
export function glossary({ quick }) {
  const texts = folderOfTexts('The glossary');
  if (texts === null) return;
  return inScratch(async (scratch) => {
    const file = path.join(import.meta.dirname, 'glossary', 'measure.ts');
    const { measure } = await bundled(file, scratch);
    const dictionaries = path.join(projectRoot, 'resources', 'dictionaries');
    for (const { title, head, rows } of measure({ texts, dictionaries, quick })) {
      printTable(title, head, rows);
    }
  });
}
