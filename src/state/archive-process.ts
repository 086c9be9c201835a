import type { ArchiveAnswer, ArchiveQuestion } from '../worker/archive-protocol.ts';
import type { ImportProcesses } from './import-processes.ts';
import type { Asked, TalkingWorker } from './talk.ts';

/**
 * The archive worker, which has what comes from elsewhere read in a process of its own: an archive's
 * ends with the next archive or with the worker, that of a proof with the proof.
 */
export function archiveWorkerBeside(
  worker: TalkingWorker,
  processes: Pick<ImportProcesses, 'open'>,
): TalkingWorker {
  const events = new EventTarget();
  const ends = new Map<number, () => void>();
  let read = 0;
  const end = (id: number): void => {
    ends.get(id)?.();
    ends.delete(id);
  };
  const endAll = (): void => {
    worker.terminate();
    for (const id of [...ends.keys()]) end(id);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ArchiveAnswer>) => {
    if ('proof' in data || 'trouble' in data || 'failed' in data) end(data.id);
    events.dispatchEvent(new MessageEvent('message', { data }));
  });
  worker.addEventListener('error', ({ message }) => {
    endAll();
    events.dispatchEvent(new ErrorEvent('error', { message }));
  });
  return {
    addEventListener: events.addEventListener.bind(events),
    terminate: endAll,
    postMessage: (question: ArchiveQuestion) => {
      const { id } = question;
      if (!isOfElsewhere(question)) {
        worker.postMessage(question);
        return;
      }
      if (question.ask !== 'prove') {
        end(read);
        read = id;
      }
      const process = processes.open();
      ends.set(id, process.end);
      process.events.addEventListener('error', (event) => {
        endAll();
        const { message } = event as ErrorEvent;
        events.dispatchEvent(new ErrorEvent('error', { message }));
      });
      void process.connected.then((port) => {
        worker.postMessage(question, [port]);
      });
    },
  };
}

/** Whether a question is about bytes that come from anywhere. */
export const isOfElsewhere = ({ ask }: Asked<ArchiveQuestion>): boolean =>
  ask === 'read' || ask === 'read-texts' || ask === 'prove';
