import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of real texts, which are not part of the project: given by `--texts=FOLDER` or
 * UPOREDO_TEXTS. Without it `null`, and a line that says what is not measured.
 */
export function folderOfTexts(benchmark) {
  const given = process.argv.find((arg) => arg.startsWith('--texts='))?.slice('--texts='.length);
  const texts = given ?? process.env.UPOREDO_TEXTS;
  if (texts && existsSync(texts)) return texts;
  const what = texts ? `there is no folder ${texts}` : 'no folder of texts is given';
  console.log(`\n${benchmark} is not measured: ${what} (--texts=FOLDER or UPOREDO_TEXTS).`);
  return null;
}

/** The file of the longest novel in plain text; `null` when there is none. */
export function longestNovel(texts) {
  const folder = path.join(texts, 'C');
  if (!existsSync(folder)) return null;
  const novels = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return novels[0] ?? null;
}
