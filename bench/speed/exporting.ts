import path from 'node:path';
import { writeWhole } from '../../electron/write-whole.ts';
import { englishWords } from '../../src/exchange/export-words.ts';
import { defaultExportOptions, type ExportInput } from '../../src/exchange/form.ts';
import { forms } from '../../src/exchange/forms.ts';
import { madeText } from '../export/made-text.ts';
import { inTurns } from './processor.ts';
import type { Given, Line } from './work.ts';

/** Ten thousand notes to Markdown, on disk and synced, beside JSON of them in memory. */
export async function exporting({ folder, scratch, quick }: Given): Promise<Line[]> {
  const whole = madeText(new URL(folder), 10_000);
  const file = path.join(scratch, 'notes.md');
  const markdown = (): Promise<void> => toDisk(whole, file);
  const json = (): string => JSON.stringify(whole.annotations);
  await inTurns(3, { markdown, json });
  const time = await inTurns(quick ? 3 : 15, { markdown, json });
  return [
    {
      job: 'export 10,000 notes to Markdown, on disk and synced',
      ours: time.markdown,
      beside: 'JSON.stringify of them',
      theirs: time.json,
      atMost: 8,
    },
  ];
}

export async function toDisk(
  whole: Omit<ExportInput, 'options' | 'words' | 'at'>,
  file: string,
): Promise<void> {
  const input: ExportInput = {
    ...whole,
    options: { ...defaultExportOptions, glossary: true },
    words: englishWords,
    at: '2026-11-28T10:00:00.000Z',
  };
  // eslint-disable-next-line @typescript-eslint/require-await -- what reads the store has to wait
  const inputs = (async function* () {
    yield input;
  })();
  for await (const { contents } of forms.markdown.make(inputs)) {
    await writeWhole(file, typeof contents === 'string' ? encoder.encode(contents) : contents);
  }
}

const encoder = new TextEncoder();
