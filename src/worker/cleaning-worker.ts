import { clean } from '../core/cleaning/clean.ts';
import { prepareCleaning } from '../core/cleaning/prepare.ts';
import { chunkSize } from '../core/text.ts';
import type { Answer, Question } from './protocol.ts';
import { openVocabulary } from './vocabulary.ts';

/** Runs the rules away from the page. Whoever asks ends the worker to cancel. */

const say = (answer: Answer): void => {
  postMessage(answer);
};

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => {
    say({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  });
});

async function answer({ id, paragraphs, terms }: Question): Promise<void> {
  const context = prepareCleaning(paragraphs, await openVocabulary(), { terms });
  for (let first = 0; first < paragraphs.length; first += chunkSize) {
    const some = paragraphs.slice(first, first + chunkSize);
    say({ id, first, proposals: some.map((paragraph) => clean(paragraph, context)) });
  }
  say({ id, done: true });
}
