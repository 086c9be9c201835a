import { clean } from '../core/cleaning/clean.ts';
import { prepareCleaning } from '../core/cleaning/prepare.ts';
import { generatedForms } from '../core/cleaning/term-forms.ts';
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

async function answer(question: Question): Promise<void> {
  const vocabulary = await openVocabulary();
  const { id } = question;
  if (question.ask === 'decline') {
    const declension = generatedForms(question.term, (word) => vocabulary.serbian.knows(word));
    say({ id, declension });
    return;
  }
  const { paragraphs, terms } = question;
  const context = prepareCleaning(paragraphs, vocabulary, { terms });
  for (let first = 0; first < paragraphs.length; first += chunkSize) {
    const some = paragraphs.slice(first, first + chunkSize);
    say({ id, first, proposals: some.map((paragraph) => clean(paragraph, context)) });
    // Small questions need not wait for a whole book.
    await new Promise((resolve) => setTimeout(resolve));
  }
  say({ id, done: true });
}
