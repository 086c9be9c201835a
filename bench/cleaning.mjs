import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../scripts/setup/places.mjs';
import { inWindow } from './cleaning/in-window.mjs';
import { copyOfApp, inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';

/**
 * The cleaning rules on real texts, which are not part of the project: a folder given by
 * `--texts=FOLDER` or UPOREDO_TEXTS. Without it there is nothing to measure.
 */
export function cleaning({ quick }) {
  const given = process.argv.find((arg) => arg.startsWith('--texts='))?.slice('--texts='.length);
  const texts = given ?? process.env.UPOREDO_TEXTS;
  if (!texts || !existsSync(texts)) {
    const what = texts ? `there is no folder ${texts}` : 'no folder of texts is given';
    console.log(`\nCleaning is not measured: ${what} (--texts=FOLDER or UPOREDO_TEXTS).`);
    return;
  }
  return inScratch(async (scratch) => {
    const { measure } = await import(pathToFileURL(await bundled(scratch)).href);
    const dictionaries = path.join(projectRoot, 'resources', 'dictionaries');
    for (const { title, head, rows } of measure({ texts, dictionaries, quick })) {
      printTable(title, head, rows);
    }
    const app = await copyOfApp(path.join(scratch, 'app'));
    await inWindow({ app, scratch, texts, times: quick ? 1 : 5 });
  });
}

async function bundled(scratch) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.join(import.meta.dirname, 'cleaning', 'measure.ts'),
      outDir: scratch,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return path.join(scratch, 'measure.mjs');
}
