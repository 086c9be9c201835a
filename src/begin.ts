import { openStore, StartProgress } from './state/start.ts';

const progress = new StartProgress();

/**
 * What a start waits for longest, begun before anything else of the program is evaluated: the store,
 * and the letters. Imported first.
 */
export const begun = {
  opening: openStore(window.desktop, progress.tell),
  progress,
  letters: loadLetters(),
};

/** The faces that texts and the interface are set in, with the letters of both scripts. */
async function loadLetters(): Promise<void> {
  const sample = 'Љубав čćžšđ 123';
  await Promise.all([
    document.fonts.load('18px "Source Serif 4 Variable"', sample),
    document.fonts.load('14px "Source Sans 3 Variable"', sample),
  ]);
}
