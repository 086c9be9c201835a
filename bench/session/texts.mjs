import { existsSync } from 'node:fs';

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
