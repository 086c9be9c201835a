import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openDictionary } from '../src/core/dictionary/dictionary.ts';
import { openWordList } from '../src/core/dictionary/word-list.ts';
import { languages, type Vocabulary } from '../src/core/cleaning/vocabulary.ts';
import { openWordContexts } from '../src/core/cleaning/word-contexts.ts';

/** The word lists that come with the program. */
export async function openVocabulary(): Promise<Vocabulary> {
  const [words, frequencies, contexts] = await Promise.all([
    list('sr'),
    list('sr-frequencies'),
    list('sr-contexts'),
  ]);
  const present = languages.filter((language) => existsSync(placeOf(language)));
  const foreign = await Promise.all(
    present.map(async (language) => ({ language, words: openWordList(await list(language)) })),
  );
  return {
    serbian: openDictionary({ words, frequencies }),
    contexts: openWordContexts(contexts),
    foreign,
  };
}

const list = (name: string): Promise<Uint8Array> => readFile(placeOf(name));

/** Seen from out/cli in the checkout, from there in the packaged app, and from the sources here. */
function placeOf(name: string): URL {
  const places = [
    '../../resources/dictionaries/',
    '../renderer/dictionaries/',
    '../resources/dictionaries/',
  ].map((folder) => new URL(`${folder}${name}.dawg`, import.meta.url));
  const [first] = places;
  const found = places.find((place) => existsSync(place)) ?? first;
  if (found === undefined) throw new Error('No place is known for word lists.');
  return found;
}
