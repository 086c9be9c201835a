import path from 'node:path';
import { opening } from './import/opening.mjs';
import { bundled } from './session/bundled.mjs';
import { inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';
import { folderOfTexts } from './session/texts.mjs';

/** Bringing real texts in: encodings, pairing, another state of the same text, search, opening. */
function importing({ quick }) {
  const texts = folderOfTexts('Importing');
  if (texts === null) return;
  return inScratch(async (scratch) => {
    const file = path.join(import.meta.dirname, 'import', 'measure.ts');
    const { measure } = await bundled(file, scratch);
    for (const { title, head, rows } of measure({ texts, quick })) printTable(title, head, rows);
    await opening({ texts, scratch, times: quick ? 1 : 5 });
  });
}

export { importing as import };
