import type { Desk } from './desk.svelte.ts';

/** Asks for a file of terms, and shows what would become of the glossary. */
export async function bringTerms(desk: Desk): Promise<void> {
  const { work } = desk;
  const [found] = work ? await desk.desktop.chooseTerms() : [];
  if (!work || !found) return;
  await work.termsIn.take(found);
  desk.sheet = 'terms-in';
}
