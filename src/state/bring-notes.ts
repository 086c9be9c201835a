import { byPlace } from '../core/annotation.ts';
import { fold } from '../core/fold.ts';
import type { Text } from '../core/text.ts';
import { booksOf } from '../exchange/foreign/books.ts';
import { textAddress } from '../exchange/web-annotation/text-address.ts';
import { m } from '../i18n/messages.ts';
import { texts } from '../storage/reads.ts';
import type { Desk } from './desk.svelte.ts';
import type { NotesFile } from './importing.svelte.ts';
import { Refused } from './refused.ts';

/** Asks for files of notes, and offers what is in them for the open text. */
export async function bringNotes(desk: Desk): Promise<void> {
  const files: NotesFile[] = [];
  for (const found of await desk.desktop.chooseNotes()) {
    try {
      files.push(await desk.notesIn.read(found));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      desk.messages.failed(error);
    }
  }
  if (files.length > 0) await offerNotes(desk, files);
}

/** Offers notes of files for the text they are of: one named in them, else the open one. */
export async function offerNotes(desk: Desk, files: readonly NotesFile[]): Promise<void> {
  const text = await receiverOf(desk, files);
  if (!text) {
    desk.messages.warn(m.notes_in_no_text);
    return;
  }
  await desk.show(text);
  desk.sheet = 'notes-in';
  await desk.notesIn.begin(text, files);
}

/** Adds what is ticked, tells of it, and leads to what has to be looked at. */
export async function addNotes(desk: Desk): Promise<void> {
  const { added, changed, astray } = await desk.notesIn.add();
  desk.sheet = null;
  const [first] = astray.toSorted(byPlace);
  const said = (): string =>
    [
      ...(added > 0 ? [m.notes_in_added({ count: added })] : []),
      ...(changed > 0 ? [m.notes_in_renewed({ count: changed })] : []),
      ...(first ? [m.notes_in_astray({ count: astray.length })] : []),
    ].join(' ');
  await desk.preferences.set({ panelOpen: true, panel: 'notes' });
  if (!first) {
    desk.tellUndoable(said);
    return;
  }
  desk.messages.tell(said, {
    label: m.moves_look,
    run: () => {
      desk.messages.run(async () => {
        const stored = await desk.library.get(first.textId);
        if (!stored) return;
        await desk.show(stored);
        await desk.preferences.set({ panelOpen: true, panel: 'notes' });
        await desk.work?.notes.astray.show(first.id);
      });
    },
  });
}

async function receiverOf(desk: Desk, files: readonly NotesFile[]): Promise<Text | undefined> {
  const books = files.flatMap(({ read }) => booksOf(read.notes)).map(({ book }) => book);
  const all = await texts(desk.database);
  const named = all.find(({ id }) => books.some(({ key }) => key === textAddress(id)));
  if (named) return named;
  if (desk.work) return desk.work.open.text;
  const titles = new Set(books.map(({ title }) => fold(title).trim()));
  return all.find(({ title }) => titles.has(fold(title).trim()));
}
