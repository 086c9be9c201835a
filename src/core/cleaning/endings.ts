/** Case endings of nouns that Serbian glues to a foreign word, longest first. */
const endings = [
  'овима',
  'евима',
  'има',
  'ама',
  'ова',
  'ове',
  'ови',
  'ев',
  'ем',
  'ов',
  'ом',
].concat(['јем', 'јев', 'ја', 'ју', 'а', 'е', 'и', 'о', 'у']);

/** A word divided into what it might be without an ending, and the ending; longest ending first. */
export function withoutEndings(word: string): { stem: string; ending: string }[] {
  const small = word.toLowerCase();
  return endings
    .filter((ending) => small.endsWith(ending) && word.length - ending.length >= shortest)
    .map((ending) => {
      const cut = word.length - ending.length;
      return { stem: word.slice(0, cut), ending: word.slice(cut) };
    });
}

/** Letters a stem must have. */
const shortest = 3;

/** Whether a part behind a hyphen is an ending and no word. */
export const isEnding = (part: string): boolean => hyphened.test(part);

const hyphened =
  /^(?:а|е|и|у|ом|ем|ов|ев|ови|ова|ове|овима|има|ама|ја|ју|јем|овог|ску|ски|ска|ско|а[хм])$/;
