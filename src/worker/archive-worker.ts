import { Database } from '../storage/database.ts';
import { ArchiveAnswers } from './archive-answers.ts';
import type { ArchiveQuestion } from './archive-protocol.ts';
import { readingAway } from './archive-reading-away.ts';
import { readingHere, type ArchiveReading } from './archive-reading.ts';

let reading: ArchiveReading = readingHere;

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
  () => reading,
);

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ArchiveQuestion>) => {
  // Comes with a question about bytes from elsewhere.
  if (port) reading = readingAway(port);
  void answers.to(data);
});
