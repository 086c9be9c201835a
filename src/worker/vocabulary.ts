import { languages, type Vocabulary } from '../core/cleaning/vocabulary.ts';
import { openWordContexts } from '../core/cleaning/word-contexts.ts';
import { openDictionary } from '../core/dictionary/dictionary.ts';
import { openWordList } from '../core/dictionary/word-list.ts';

let opened: Promise<Vocabulary> | undefined;

/** The word lists that come with the program, read once. */
export function openVocabulary(): Promise<Vocabulary> {
  return (opened ??= read().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));
}

async function read(): Promise<Vocabulary> {
  const [words, frequencies, contexts] = await Promise.all([
    needed('sr'),
    needed('sr-frequencies'),
    needed('sr-contexts'),
  ]);
  const lists = await Promise.all(
    languages.map(async (language) => ({ language, list: await listed(language) })),
  );
  return {
    serbian: openDictionary({ words, frequencies }),
    contexts: openWordContexts(contexts),
    foreign: lists.flatMap(({ language, list }) =>
      list ? [{ language, words: openWordList(list) }] : [],
    ),
  };
}

async function needed(name: string): Promise<Uint8Array> {
  const list = await listed(name);
  if (list === null) throw new Error(`The word list ${name}.dawg is missing.`);
  return list;
}

/** `null` for a language that has no list. */
async function listed(name: string): Promise<Uint8Array | null> {
  const response = await fetch(`/dictionaries/${name}.dawg`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
