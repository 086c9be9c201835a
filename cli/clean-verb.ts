import { parseArgs } from 'node:util';
import { clean } from '../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../src/core/cleaning/prepare.ts';
import { correctionKinds, type CorrectionKind } from '../src/core/correction.ts';
import { splitParagraphs } from '../src/core/paragraphs.ts';
import { scriptOf } from '../src/core/script.ts';
import { WrongUsage } from './complaint.ts';
import { readGlossary } from './glossary-file.ts';
import { readText } from './read-file.ts';
import { cleanedParagraph, reportOf } from './report.ts';
import { openVocabulary } from './vocabulary.ts';
import { writeOut } from './write-out.ts';

/** `clean FILE`: everything is read and computed before anything is written. */
export async function cleanVerb(args: string[]): Promise<void> {
  const { file, options } = argumentsOf(args);
  const kinds = kindsOf(options.kinds);
  const source = await readText(file);
  const terms = options.glossary === undefined ? [] : await readGlossary(options.glossary);
  const { lead, paragraphs } = splitParagraphs(source.text);
  const originals = paragraphs.map(({ original }) => original);
  const context = prepareCleaning(originals, await openVocabulary(), { terms, kinds });
  const cleaned = paragraphs.map((paragraph) =>
    cleanedParagraph(paragraph, clean(paragraph.original, context)),
  );
  const script = scriptOf(source.text);
  const output = options.json
    ? `${JSON.stringify(reportOf({ ...source, script }, cleaned), null, 2)}\n`
    : lead + paragraphs.map(({ tail }, i) => (cleaned[i]?.cleaned ?? '') + tail).join('');
  await writeOut(output, options.out, file);
}

function argumentsOf(args: string[]) {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined) throw new WrongUsage('Name a file to clean.');
  if (others.length > 0) throw new WrongUsage(`One file at a time, not also ${others.join(', ')}.`);
  return { file, options: values };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        glossary: { type: 'string' },
        kinds: { type: 'string' },
      },
    });
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/(?<=['’]\.?) To specify|\. |\n/);
    throw new WrongUsage(`${first.replace(/\.$/, '')}.`);
  }
}

function kindsOf(list: string | undefined): ReadonlySet<CorrectionKind> | null {
  if (list === undefined) return null;
  const names = list.split(',').map((name) => name.trim());
  return new Set(
    names.map((name) => {
      const kind = correctionKinds.find((one) => one === name);
      if (kind === undefined) throw new WrongUsage(`There is no kind "${name}".`);
      return kind;
    }),
  );
}
