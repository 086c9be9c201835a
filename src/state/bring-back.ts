import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';
import { wordsOver } from './typed-words.ts';
import type { Work } from './work.ts';

/** Opens the field again for words that were typed in a text and neither kept nor given up. */
export async function bringBackTyped(desk: Desk, work: Work): Promise<void> {
  const { open, editing, typed } = work;
  for (const left of await typed.left()) {
    const place = await open.placeOf(left.paragraphId);
    const row = place === null ? null : await open.rowAt(place);
    // What cannot be placed stays where it was put down.
    if (!row || desk.work !== work || editing.sitting) continue;
    const words = wordsOver(left, row.cleaned);
    if (words === row.cleaned) {
      await typed.forget(left.paragraphId);
      continue;
    }
    await desk.showCleaned();
    open.goTo(row.place, 'cleaned');
    editing.begin(row.place, { start: words.length, end: words.length }, words);
    desk.messages.tell(() => m.typed_brought_back({ number: row.ordinal }));
  }
}
