import { parseArgs } from 'node:util';
import { encodings, type Encoding } from '../src/importing/encoding/encodings.ts';
import { WrongUsage } from './complaint.ts';

/** What `import` is asked to do. */
export interface ImportArguments {
  readonly file: string;
  readonly json: boolean;
  readonly tidy: boolean;
  /** `undefined` for the likeliest. */
  readonly encoding: Encoding | undefined;
}

/** @throws WrongUsage */
export function importArguments(args: string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined) throw new WrongUsage('Name a file to import.');
  if (others.length > 0) throw new WrongUsage('Name one file only.');
  if (file === '') throw new WrongUsage('An empty name names no file.');
  const encoding = encodings.find((name) => name === values.encoding?.toLowerCase());
  if (values.encoding !== undefined && encoding === undefined) {
    throw new WrongUsage(`There is no encoding "${values.encoding}".`);
  }
  return { file, json: values.json, tidy: !values['as-it-stands'], encoding };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'as-it-stands': { type: 'boolean', default: false },
        encoding: { type: 'string' },
      },
    });
  } catch (error) {
    throw WrongUsage.of(error);
  }
}
