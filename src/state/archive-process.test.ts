import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveAnswer, ArchiveQuestion } from '../worker/archive-protocol.ts';
import { archiveWorkerBeside } from './archive-process.ts';
import type { TalkingWorker } from './talk.ts';

let said: string[];
let worker: EventTarget;
let processes: EventTarget[];
let beside: TalkingWorker;

beforeEach(() => {
  said = [];
  worker = new EventTarget();
  processes = [];
  const talking: TalkingWorker = {
    addEventListener: worker.addEventListener.bind(worker),
    terminate: () => void said.push('worker ended'),
    postMessage: ({ ask }: ArchiveQuestion, handed?: unknown) => {
      said.push(handed ? `${ask} with a port` : ask);
    },
  };
  beside = archiveWorkerBeside(talking, {
    open: () => {
      const events = new EventTarget();
      const number = processes.push(events);
      const { port1 } = new MessageChannel();
      return {
        connected: Promise.resolve(port1),
        events,
        end: () => void said.push(`process ${number} ended`),
      };
    },
  });
});

async function ask(question: ArchiveQuestion): Promise<void> {
  beside.postMessage(question);
  await Promise.resolve();
}

const answer = (data: Partial<ArchiveAnswer> & { id: number }): boolean =>
  worker.dispatchEvent(new MessageEvent('message', { data }));

const bytes = new Uint8Array();

describe('the archive worker', () => {
  it('has an archive read in a process, which lives until the next one is read', async () => {
    await ask({ ask: 'read', id: 1, bytes });
    await ask({ ask: 'original', id: 2, sha256: '' });
    await ask({ ask: 'read-texts', id: 3, files: [] });
    beside.terminate();
    expect(said).toEqual([
      'read with a port',
      'original',
      'process 1 ended',
      'read-texts with a port',
      'worker ended',
      'process 2 ended',
    ]);
  });

  it('has a proof made beside the archive that was read', async () => {
    await ask({ ask: 'read', id: 1, bytes });
    await ask({ ask: 'prove', id: 2, bytes });
    answer({ id: 2, failed: 'late' });
    expect(said).toEqual(['read with a port', 'prove with a port', 'process 2 ended']);
  });

  it('packs without any process', async () => {
    await ask({ ask: 'pack', id: 1, textIds: null });
    expect(said).toEqual(['pack']);
    expect(processes).toEqual([]);
  });

  it('says why when a process is gone, and ends with it', async () => {
    const heard: string[] = [];
    beside.addEventListener('error', ({ message }) => heard.push(message));
    await ask({ ask: 'read', id: 1, bytes });
    processes[0]?.dispatchEvent(new ErrorEvent('error', { message: 'memory' }));
    expect(heard).toEqual(['memory']);
    expect(said).toEqual(['read with a port', 'worker ended', 'process 1 ended']);
  });
});
