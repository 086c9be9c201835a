import { realpath } from 'node:fs/promises';
import { cleanOptions, type CleanOptions } from './clean-options.ts';
import { cleanText, cleanedWhole, type CleanedText, type CleaningSetup } from './clean-text.ts';
import { BadInput, say, WrongUsage } from './complaint.ts';
import { readGlossary } from './glossary-file.ts';
import { reportOf } from './report.ts';
import { findTexts, isFolder, type TextSource } from './sources.ts';
import { unifiedDiff } from './unified-diff.ts';
import { openVocabulary } from './vocabulary.ts';
import { refuseBadFolder, writeInto, writeOut } from './write-out.ts';

/** `clean FILE…`: answers whether all files could be cleaned. */
export async function cleanVerb(args: string[]): Promise<boolean> {
  const options = cleanOptions(args);
  const [first, ...others] = options.sources;
  if (first === undefined || others.length > 0 || (await isFolder(first))) return many(options);
  await one(first, options);
  return true;
}

/** One file: everything is read and computed before anything is written. */
async function one(file: string, options: CleanOptions): Promise<void> {
  const text = await cleanText(file, await setupFor(options));
  const output = options.form === 'json' ? inJson(reportOf(text)) : asked(file, text, options);
  await writeOut(output, options.out, new Set([await realpath(file)]));
}

/**
 * Several files, or folders of them: those that can be cleaned are, the others are each told; what is
 * one document is written at the end.
 */
async function many(options: CleanOptions): Promise<boolean> {
  const { form, out } = options;
  if (form === 'text' && out === undefined) {
    throw new WrongUsage('For several texts say --out FOLDER, --json or --diff.');
  }
  const setup = await setupFor(options);
  const { texts, folders, troubles, leftOut } = await findTexts(options.sources);
  if (form === 'text' && out !== undefined) {
    refuseSameTargets(texts);
    await refuseBadFolder(out, folders);
  }
  leftOut.forEach(say);
  troubles.forEach(say);
  const sources = new Set(texts.map(({ real }) => real));
  const documents: unknown[] = [];
  let bad = troubles.length;
  let diffs = '';
  for (const { file, target } of texts) {
    try {
      const text = await cleanText(file, setup);
      if (form === 'json') documents.push({ file, ...reportOf(text) });
      else if (form === 'diff') diffs += asked(file, text, options);
      else await writeInto(out ?? '', target, cleanedWhole(text), sources);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      say(error.message);
      bad++;
    }
  }
  if (form !== 'text' && bad < texts.length + troubles.length) {
    await writeOut(form === 'json' ? inJson({ files: documents }) : diffs, out, sources);
  }
  return bad === 0;
}

async function setupFor({ glossary, kinds }: CleanOptions): Promise<CleaningSetup> {
  const terms = glossary === undefined ? [] : await readGlossary(glossary);
  return { vocabulary: await openVocabulary(), terms, kinds };
}

/** The form asked for, which is not JSON. Colours are for terminals only. */
function asked(file: string, text: CleanedText, { form, color, out }: CleanOptions): string {
  const shown = color && out === undefined && process.stdout.isTTY;
  return form === 'diff' ? unifiedDiff(file, text, shown) : cleanedWhole(text);
}

const inJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

function refuseSameTargets(texts: readonly TextSource[]): void {
  const taken = new Map<string, string>();
  for (const { file, target } of texts) {
    const other = taken.get(target);
    if (other !== undefined) {
      throw new WrongUsage(`${other} and ${file} would go to one place.`);
    }
    taken.set(target, file);
  }
}
