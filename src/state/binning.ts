import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

/** Brings texts back from the bin. */
export async function restore(desk: Desk, texts: readonly Text[]): Promise<void> {
  const count = texts.length;
  const [first] = texts;
  if (!first) return;
  await desk.library.restore(texts.map(({ id }) => id));
  desk.tellUndoable(() =>
    count === 1 ? m.text_restored({ title: first.title }) : m.texts_restored({ count }),
  );
}

/** Makes an end of texts in the bin. The reader was asked. */
export async function purge(desk: Desk, texts: readonly Text[]): Promise<void> {
  const cleaned = desk.cleaning.progress?.text.id;
  if (texts.some(({ id }) => id === cleaned)) desk.cleaning.cancel();
  await desk.library.purge(texts.map(({ id }) => id));
  const count = texts.length;
  desk.messages.tell(() => m.texts_purged({ count }));
}

/** Where the same file as a new text's lies in the bin, offers to bring that back in its place. */
export async function offerBinned(desk: Desk, fresh: Text): Promise<void> {
  const twin = await desk.library.binned(fresh.sha256);
  if (!twin) return;
  const bring = async (): Promise<void> => {
    await desk.library.restore([twin.id], [fresh.id]);
    await desk.show({ ...twin, deletedAt: null });
  };
  desk.messages.tell(() => m.same_file_in_bin({ title: twin.title }), {
    label: m.restore,
    run: () => {
      desk.messages.run(bring);
    },
  });
}
