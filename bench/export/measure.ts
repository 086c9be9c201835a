import { forms, type FormId } from '../../src/exchange/forms.ts';
import { defaultExportOptions, type ExportInput } from '../../src/exchange/form.ts';
import { englishWords } from '../../src/exchange/export-words.ts';
import { madeText } from './made-text.ts';

/** What one form costs: milliseconds, the size of what is made, and the most memory held. */
export interface Cost {
  readonly milliseconds: readonly number[];
  readonly bytes: number;
  readonly megabytes: number;
}

/** The same notes as JSON: what everything is measured against. */
export const baseline = 'JSON.stringify of the notes';

/**
 * Makes a form some times over in this process, which is to do nothing else: the most memory it held
 * is the process’s own account, less what it held before.
 */
export async function costOf(
  form: FormId | typeof baseline,
  { folder, notes, times }: { folder: string; notes: number; times: number },
): Promise<Cost> {
  const whole = madeText(new URL(folder), notes);
  const input: ExportInput = {
    ...whole,
    options: { ...defaultExportOptions, glossary: true },
    words: englishWords,
    at: '2026-11-14T10:00:00.000Z',
  };
  const before = process.memoryUsage.rss();
  const milliseconds: number[] = [];
  let bytes = 0;
  for (let time = 0; time < times; time++) {
    const begin = performance.now();
    bytes = form === baseline ? sizeOf(JSON.stringify(whole.annotations)) : await made(form, input);
    milliseconds.push(performance.now() - begin);
  }
  const most = process.resourceUsage().maxRSS * 1024;
  return { milliseconds, bytes, megabytes: Math.max(0, most - before) / 1024 / 1024 };
}

export const formIds = Object.keys(forms) as FormId[];

async function made(form: FormId, input: ExportInput): Promise<number> {
  let bytes = 0;
  // eslint-disable-next-line @typescript-eslint/require-await -- what reads the store has to wait
  const inputs = (async function* () {
    yield input;
  })();
  for await (const { contents } of forms[form].make(inputs)) bytes += sizeOf(contents);
  return bytes;
}

/** As bytes: strings have to become that before they are written. */
const sizeOf = (contents: string | Uint8Array): number =>
  typeof contents === 'string' ? new TextEncoder().encode(contents).length : contents.length;
