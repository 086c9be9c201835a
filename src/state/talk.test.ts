import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idle, Talk, type TalkingWorker } from './talk.ts';

interface Question {
  readonly id: number;
  readonly words: string;
}

let started: number;
let ended: number;

/** A worker that answers nothing, or everything at once. */
function worker(isSilent: boolean): TalkingWorker {
  const events = new EventTarget();
  started += 1;
  return {
    addEventListener: events.addEventListener.bind(events),
    terminate: () => {
      ended += 1;
    },
    postMessage: (question: Question) => {
      if (!isSilent) events.dispatchEvent(new MessageEvent('message', { data: question }));
    },
  };
}

async function answer(talk: Talk<Question, Question>): Promise<string | null> {
  for await (const { words } of talk.ask({ words: 'реч' })) return words;
  return null;
}

const alive = (): number => started - ended;

beforeEach(() => {
  vi.useFakeTimers();
  [started, ended] = [0, 0];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a worker', () => {
  it('is ended when nobody has asked it anything for long, and started for the next question', async () => {
    const talk = new Talk<Question, Question>(() => worker(false));
    expect(await answer(talk)).toBe('реч');
    vi.advanceTimersByTime(idle - 1);
    await answer(talk);
    vi.advanceTimersByTime(idle - 1);
    expect([started, alive()]).toEqual([1, 1]);
    vi.advanceTimersByTime(1);
    expect(alive()).toBe(0);
    expect(await answer(talk)).toBe('реч');
    expect([started, alive()]).toEqual([2, 1]);
  });

  it('is not ended in the middle of a question, however long it takes', async () => {
    const talk = new Talk<Question, Question>(() => worker(true));
    const asked = answer(talk);
    vi.advanceTimersByTime(100 * idle);
    expect(alive()).toBe(1);
    talk.stop();
    expect([await asked, alive()]).toEqual([null, 0]);
  });

  it('that remembers what it was told lives until it is stopped', async () => {
    const talk = new Talk<Question, Question>(() => worker(false), true);
    await answer(talk);
    vi.advanceTimersByTime(100 * idle);
    expect(alive()).toBe(1);
    talk.stop();
    expect(alive()).toBe(0);
  });
});
