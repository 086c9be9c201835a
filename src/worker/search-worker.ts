import { Database } from '../storage/database.ts';
import { IndexDatabase } from './index-database.ts';
import { LibrarySearcher } from './library-searcher.ts';
import type { SearchAnswer, SearchQuestion } from './search-protocol.ts';

/** Searches the library away from the page. The store is only read here. */

const say = (answer: SearchAnswer): void => {
  postMessage(answer);
};

let latest = new AbortController();
let opened: Promise<LibrarySearcher> | undefined;

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  answer(data).catch((error: unknown) => {
    say({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(question: SearchQuestion): Promise<void> {
  const { id } = question;
  if (question.ask === 'search') {
    latest.abort();
    latest = new AbortController();
  }
  const { signal } = latest;
  const searcher = await openSearcher();
  switch (question.ask) {
    case 'search':
      for await (const found of searcher.search(question.query, signal)) say({ id, found });
      break;
    case 'more': {
      const found = await searcher.more(question.query, question.textId);
      if (found) say({ id, found });
      break;
    }
    case 'refresh':
      await searcher.refresh();
      break;
  }
  say({ id, done: true });
}

/** Tried anew with the next question when it failed. */
function openSearcher(): Promise<LibrarySearcher> {
  return (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));
}

async function open(): Promise<LibrarySearcher> {
  const database = new Database();
  const indexes = new IndexDatabase();
  await Promise.all([database.open(), indexes.open()]);
  return new LibrarySearcher(database, indexes);
}
