import { describe, expect, it, vi } from 'vitest';
import { documentOf } from '../importing/made-document.ts';
import type { ImportAnswer, ImportQuestion } from '../worker/import-protocol.ts';
import { m } from '../i18n/messages.ts';
import { FileReading } from './file-reading.ts';
import { Refused } from './refused.ts';
import type { TalkingWorker } from './talk.ts';

type Answer = ImportAnswer extends infer A ? (A extends unknown ? Omit<A, 'id'> : never) : never;

/** Processes that answer a question as they are told: with an answer, nothing, or by ending. */
function reading(
  answer: (question: ImportQuestion) => Answer | 'nothing' | { readonly end: string },
) {
  const count = { started: 0, ended: 0 };
  const start = (): TalkingWorker => {
    const events = new EventTarget();
    count.started += 1;
    return {
      addEventListener: events.addEventListener.bind(events),
      terminate: () => {
        count.ended += 1;
      },
      postMessage: (question: ImportQuestion) => {
        const said = answer(question);
        if (said === 'nothing') return;
        events.dispatchEvent(
          'end' in said
            ? new ErrorEvent('error', { message: said.end })
            : new MessageEvent('message', { data: { ...said, id: question.id } }),
        );
      },
    };
  };
  const placing = (): TalkingWorker => {
    throw new Error('Nothing was to be placed.');
  };
  const files = new FileReading({ start, expect: () => undefined }, placing);
  const read = (name: string) => files.read(name, new Uint8Array(), { tidy: true });
  return { count, files, read };
}

describe('a file', () => {
  it('is read in a process of its own, which ends with it', async () => {
    const { count, read } = reading(({ ask }) => ({ document: documentOf([ask]) }));
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      expect((await read(name))?.blocks[0]?.text).toBe('read');
    }
    expect(count).toEqual({ started: 3, ended: 3 });
  });

  it.each([
    ['memory', m.file_too_much_memory({ name: 'зла.docx' })],
    ['crashed', m.file_reading_failed({ name: 'зла.docx', reason: 'crashed' })],
  ])('whose process ends by itself (%s) is refused with a sentence', async (end, sentence) => {
    const { count, read } = reading(() => ({ end }));
    const failure: unknown = await read('зла.docx').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect((failure as Refused).message).toBe(sentence);
    expect(count.started).toBe(1);
  });

  it.each([
    ['unsupported', m.terms_in_not({ name: 'x.csv' })],
    ['empty', m.file_empty({ name: 'x.csv' })],
  ] as const)('without terms (%s) is refused by its name', async (trouble, sentence) => {
    const { files } = reading(() => ({ trouble, detail: '' }));
    await expect(files.terms('x.csv', new Uint8Array())).rejects.toThrow(new Refused(sentence));
  });

  it('that comes back as anything but a new text of its own is refused', async () => {
    const { files } = reading(() => ({ part: { clear: 'everything' } }));
    const file = { name: 'x.txt', bytes: new Uint8Array(), sha256: '', options: { tidy: true } };
    await expect(files.add(file, { id: 't1', at: '' })).rejects.toBeInstanceOf(Refused);
  });

  it('that says nothing for too long is given up, and its process ended', async () => {
    vi.useFakeTimers();
    const { count, read } = reading(() => 'nothing');
    const failure = read('зла.pdf').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(((await failure) as Refused).message).toBe(m.file_too_slow({ name: 'зла.pdf' }));
    expect(count).toEqual({ started: 1, ended: 1 });
    vi.useRealTimers();
  });

  it('that is cancelled is no failure', async () => {
    const { count, files, read } = reading(() => 'nothing');
    const asked = read('дуга.epub');
    await Promise.resolve();
    files.stop();
    expect(await asked).toBeNull();
    expect(count).toEqual({ started: 1, ended: 1 });
  });
});
