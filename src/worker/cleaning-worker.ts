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

/** What was given of the text that is to be cleaned. */
const given: string[] = [];

async function answer(question: Question): Promise<void> {
  const { id } = question;
  if (question.ask === 'text') {
    given.splice(question.at, Infinity, ...question.paragraphs);
    return;
  }
  const paragraphs = question.ask === 'clean' ? given.splice(0) : [];
  const vocabulary = await openVocabulary();
  if (question.ask === 'decline') {
    const declension = generatedForms(question.term, (word) => vocabulary.serbian.knows(word));
    say({ id, declension });
    return;
  }
  const { count, terms } = question;
  if (paragraphs.length !== count) throw new Error(`${paragraphs.length} of ${count} paragraphs`);
  const context = prepareCleaning(paragraphs, vocabulary, { terms });
  for (let first = 0; first < paragraphs.length; first += chunkSize) {
    const some = paragraphs.slice(first, first + chunkSize);
    say({ id, first, proposals: some.map((paragraph) => clean(paragraph, context)) });
    // Small questions need not wait for a whole book.
    await new Promise((resolve) => setTimeout(resolve));
  }
  say({ id, done: true });
}
