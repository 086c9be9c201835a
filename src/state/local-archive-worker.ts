import type { Database } from '../storage/database.ts';
import { ArchiveAnswers } from '../worker/archive-answers.ts';
import type { ArchiveAnswer, ArchiveQuestion } from '../worker/archive-protocol.ts';
import type { TalkingWorker } from './talk.ts';

/** The archive worker without a thread of its own, over a store that is open. Only tests need it. */
export function localArchiveWorker(database: Database): TalkingWorker {
  const heard: ((event: MessageEvent<ArchiveAnswer>) => void)[] = [];
  const answers = new ArchiveAnswers(
    (answer) => {
      const data = structuredClone(answer);
      for (const hear of heard) hear({ data } as MessageEvent<ArchiveAnswer>);
    },
    () => Promise.resolve(database),
  );
  return {
    postMessage: (question: ArchiveQuestion) => {
      void answers.to(structuredClone(question));
    },
    addEventListener: (type: string, hear: unknown) => {
      if (type === 'message') heard.push(hear as (event: MessageEvent<ArchiveAnswer>) => void);
    },
    terminate: () => {
      heard.length = 0;
    },
  };
}
