import type { KeeperAnswer, KeeperQuestion } from '../electron/keeper-protocol.ts';
import { backUp } from './back-up.ts';
import { NotContinued } from './journal-records.ts';
import { listSnapshots } from './list-snapshots.ts';
import { makeArchive } from './make-archive.ts';
import { makeSnapshot } from './make-snapshot.ts';

/**
 * The keeper: a process beside main that makes copies of the library, so that neither windows nor main
 * have to wait for it. It does one thing after the other, for all of them share the same folders.
 */

let work: Promise<unknown> = Promise.resolve();

process.parentPort.on('message', ({ data }) => {
  const question = data as KeeperQuestion;
  work = work.then(() => answer(question)).then((said) => process.parentPort.postMessage(said));
});

async function answer(question: KeeperQuestion): Promise<KeeperAnswer> {
  const { number } = question;
  try {
    return { number, answer: await done(question) };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    return { number, failed, isLacking: error instanceof NotContinued };
  }
}

function done(
  question: KeeperQuestion,
): Promise<Extract<KeeperAnswer, { answer: unknown }>['answer']> {
  switch (question.ask) {
    case 'list':
      return listSnapshots(question.given);
    case 'make':
      return makeSnapshot(question.given);
    case 'archive':
      return makeArchive(question.given);
    case 'backUp':
      return backUp(question.given);
  }
}
