import { Database } from '../storage/database.ts';
import { ArchiveAnswers } from './archive-answers.ts';
import type { ArchiveQuestion } from './archive-protocol.ts';

/** The worker that writes archives of the library and works out what restoring one does. */

const answers = new ArchiveAnswers(
  (answer) => {
    postMessage(answer);
  },
  async () => {
    const database = new Database();
    await database.open();
    return database;
  },
);

addEventListener('message', ({ data }: MessageEvent<ArchiveQuestion>) => {
  void answers.to(data);
});
