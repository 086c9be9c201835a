import path from 'node:path';
import { projectRoot } from '../scripts/setup/places.mjs';
import { inWindow } from './cleaning/in-window.mjs';
import { bundled } from './session/bundled.mjs';
import { copyOfApp, inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';
import { folderOfTexts } from './session/texts.mjs';

/** The cleaning rules on real texts. */
export function cleaning({ quick }) {
  const texts = folderOfTexts('Cleaning');
  if (texts === null) return;
  return inScratch(async (scratch) => {
    const file = path.join(import.meta.dirname, 'cleaning', 'measure.ts');
    const { measure } = await bundled(file, scratch);
    const dictionaries = path.join(projectRoot, 'resources', 'dictionaries');
    for (const { title, head, rows } of measure({ texts, dictionaries, quick })) {
      printTable(title, head, rows);
    }
    const app = await copyOfApp(path.join(scratch, 'app'));
    await inWindow({ app, scratch, texts, times: quick ? 1 : 5 });
  });
}
