import { describe, expect, it } from 'vitest';
import { defaultExportOptions } from '../exchange/form.ts';
import { englishWords } from '../exchange/export-words.ts';
import type { ExportAnswer, ExportQuestion } from '../worker/export-protocol.ts';
import { ExportMaking } from './export-making.ts';
import type { TalkingWorker } from './talk.ts';
import { TemplateWrong } from './template-trouble.ts';

type Said = ExportAnswer extends infer A ? (A extends unknown ? Omit<A, 'id'> : never) : never;

/** A worker that says what it is told to say, whatever it is asked. */
function workerThatSays(answers: readonly Said[]): TalkingWorker {
  const events = new EventTarget();
  return {
    addEventListener: events.addEventListener.bind(events),
    terminate: () => undefined,
    postMessage: ({ id }: ExportQuestion) => {
      for (const answer of answers) {
        events.dispatchEvent(new MessageEvent('message', { data: { ...answer, id } }));
      }
    },
  };
}

async function made(answers: readonly Said[]): Promise<string[]> {
  const making = new ExportMaking(() => workerThatSays(answers));
  const how = {
    options: defaultExportOptions,
    words: englishWords,
    at: '2026-11-28T10:00:00.000Z',
  };
  const names: string[] = [];
  for await (const { name } of making.make(
    'markdown',
    { textIds: ['t1'], noteIds: null, tag: null },
    how,
  )) {
    names.push(name);
  }
  return names;
}

describe('the making of files', () => {
  it('gives them as they come, up to the last', async () => {
    const file = (name: string): Said => ({ file: { name, contents: '' } });
    expect(await made([{ read: 1 }, file('а.md'), file('б.md'), { done: true }])).toEqual([
      'а.md',
      'б.md',
    ]);
  });

  it('fails with what is wrong with the template', async () => {
    const trouble = { line: 2, column: 3, what: { kind: 'too-much' } } as const;
    const failed = made([{ refused: trouble }]);
    await expect(failed).rejects.toBeInstanceOf(TemplateWrong);
    await expect(failed).rejects.toMatchObject({ trouble });
  });
});
