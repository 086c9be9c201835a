import { parseArgs } from 'node:util';
import { defaultMarkdownChoices } from '../src/core/markdown-choices.ts';
import { defaultExportOptions, type ExportOptions } from '../src/exchange/form.ts';
import type { FormId } from '../src/exchange/forms.ts';
import { WrongUsage } from './complaint.ts';

/** What `export` is asked to do. */
export interface ExportArguments {
  readonly archive: string;
  readonly form: FormId;
  /** A folder; `undefined` for the terminal. */
  readonly out: string | undefined;
  /** Id of the only text wanted; `undefined` for all. */
  readonly text: string | undefined;
  readonly options: ExportOptions;
}

/** Names of forms on the command line; the extensions where those say it all. */
export const formNames: Readonly<Record<string, FormId>> = {
  md: 'markdown',
  html: 'html',
  epub: 'epub',
  docx: 'docx',
  txt: 'text',
  json: 'json',
  tei: 'tei',
  jsonld: 'web-annotation',
  errata: 'errata',
  critic: 'critic',
  tmx: 'tmx',
  tbx: 'tbx',
  csv: 'terms-csv',
  omegat: 'terms-omegat',
  anki: 'terms-anki',
};

const scripts = { cyrillic: 'Cyrl', latin: 'Latn' } as const;

/** @throws WrongUsage */
export function exportArguments(args: string[]): ExportArguments {
  const { values, positionals } = parsed(args);
  const [archive, ...others] = positionals;
  const { format, out, text, script } = values;
  if (!archive) throw new WrongUsage('Name an archive to export from.');
  if (others.length > 0) throw new WrongUsage('Name one archive only.');
  if (out === '') throw new WrongUsage('An empty name names no folder.');
  return {
    archive,
    form: named('format', formNames, format ?? 'md'),
    out,
    text,
    options: {
      ...defaultExportOptions,
      glossary: true,
      markdown: { ...defaultMarkdownChoices, glossary: 'section' },
      script: script === undefined ? null : named('script', scripts, script),
    },
  };
}

function named<T>(what: string, known: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found !== undefined) return found;
  throw new WrongUsage(`There is no ${what} "${name}".`);
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        text: { type: 'string' },
        script: { type: 'string' },
      },
    });
  } catch (error) {
    throw WrongUsage.of(error);
  }
}
