import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeMarkdown } from '../src/core/markdown-region.ts';
import type { WholeText } from '../src/core/whole-text.ts';
import type { Archive } from '../src/exchange/archive/archive.ts';
import { wholeTexts } from '../src/exchange/archive/whole-texts.ts';
import { englishWords } from '../src/exchange/export-words.ts';
import type { ExportInput, MadeFile } from '../src/exchange/form.ts';
import { forms } from '../src/exchange/forms.ts';
import { BadInput } from './complaint.ts';
import { exportArguments, type ExportArguments } from './export-options.ts';
import { openArchive } from './open-archive.ts';
import { writeInto } from './write-out.ts';

/** `export ARCHIVE`: texts of an archive in any form, without the app. */
export async function exportVerb(args: string[]): Promise<boolean> {
  const asked = exportArguments(args);
  const archive = await openArchive(asked.archive);
  // All are made before the first is written: nothing is left half done.
  const files: MadeFile[] = [];
  for await (const file of forms[asked.form].make(inputsOf(archive, asked))) files.push(file);
  if (files.length === 0) throw new BadInput(`${asked.archive}: there is nothing to export.`);
  if (asked.out === undefined) process.stdout.write(forTerminal(asked, files));
  else await writeAll(asked.out, await merged(asked, files));
  return true;
}

// What reads a store has to wait; what reads an archive has it all.
// eslint-disable-next-line @typescript-eslint/require-await
async function* inputsOf(archive: Archive, asked: ExportArguments): AsyncGenerator<ExportInput> {
  const { text, options } = asked;
  const wanted = wholeTexts(archive).filter(
    (whole) => text === undefined || whole.text.id === text,
  );
  if (text !== undefined && wanted.length === 0) {
    throw new BadInput(`${asked.archive}: there is no text ${text} in it.`);
  }
  for (const whole of wanted) {
    yield { ...whole, options, words: englishWords, at: latest(whole) };
  }
}

/** When something was last done: not the clock, so that the same archive gives the same files. */
const latest = ({ text, corrections, annotations, terms }: WholeText): string =>
  [...corrections.map(({ at }) => at), ...[...annotations, ...terms].map((one) => one.modifiedAt)]
    .concat(text.addedAt)
    .reduce((a, b) => (a > b ? a : b));

/** @throws BadInput where that is no text, or more than one */
function forTerminal({ archive }: ExportArguments, [only, ...others]: readonly MadeFile[]): string {
  if (others.length > 0) {
    throw new BadInput(
      `${archive}: this makes ${others.length + 1} files; name a folder with --out.`,
    );
  }
  if (typeof only?.contents === 'string') return only.contents;
  throw new BadInput(`${archive}: this form is not for a terminal; name a folder with --out.`);
}

/**
 * Markdown keeps what somebody wrote around it, as when the app exports again.
 * @throws BadInput where an older file is somebody else’s, or was broken by hand
 */
async function merged({ form, out }: ExportArguments, files: MadeFile[]): Promise<MadeFile[]> {
  if (form !== 'markdown' || out === undefined) return files;
  return Promise.all(
    files.map(async (file) => {
      const path = join(out, file.name);
      const existing = await readFile(path, 'utf8').catch(() => null);
      const found = mergeMarkdown(existing, String(file.contents));
      if ('contents' in found) return { ...file, contents: found.contents };
      throw new BadInput(
        'foreign' in found
          ? `${path}: this is another file of that name; it stays as it is.`
          : `${path}: the markers are broken (line ${found.broken.line}); the file stays as it is.`,
      );
    }),
  );
}

/** @throws BadInput */
async function writeAll(out: string, files: readonly MadeFile[]): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found && !found.isDirectory()) throw new BadInput(`${out}: this is a file, not a folder.`);
  await mkdir(out, { recursive: true });
  for (const { name, contents } of files) await writeInto(out, name, contents, new Set());
}
