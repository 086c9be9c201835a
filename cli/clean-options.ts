import { parseArgs } from 'node:util';
import { correctionKinds, type CorrectionKind } from '../src/core/correction.ts';
import { WrongUsage } from './complaint.ts';

/** What `clean` is asked to do. */
export interface CleanOptions {
  /** Files and folders, at least one. */
  readonly sources: readonly string[];
  readonly form: 'text' | 'json' | 'diff';
  readonly color: boolean;
  readonly out: string | undefined;
  readonly glossary: string | undefined;
  /** `null` for all. */
  readonly kinds: ReadonlySet<CorrectionKind> | null;
}

/** @throws WrongUsage */
export function cleanOptions(args: string[]): CleanOptions {
  const { values, positionals } = parsed(args);
  const { json, diff, color, out, glossary } = values;
  if (positionals.length === 0) throw new WrongUsage('Name a file or a folder to clean.');
  const nameless = positionals.includes('') || out === '' || glossary === '';
  if (nameless) throw new WrongUsage('An empty name names no file.');
  if (json && diff) throw new WrongUsage('Either --json or --diff, not both.');
  if (color && !diff) throw new WrongUsage('--color goes with --diff.');
  const form = json ? 'json' : diff ? 'diff' : 'text';
  return { sources: positionals, form, color, out, glossary, kinds: kindsOf(values.kinds) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        diff: { type: 'boolean', default: false },
        color: { type: 'boolean', default: false },
        out: { type: 'string' },
        glossary: { type: 'string' },
        kinds: { type: 'string' },
      },
    });
  } catch (error) {
    throw WrongUsage.of(error);
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
