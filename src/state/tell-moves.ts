import { byPlace } from '../core/annotation.ts';
import type { MoveReport } from '../core/move-report.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

/**
 * Tells of notes that a change left on other words or without a place, with a button that goes to
 * the first of them. Notes that came back, or rode along, are not worth a message.
 */
export function tellMoves(desk: Desk, { moved, orphaned }: MoveReport): void {
  const [first] = [...moved, ...orphaned].map(({ annotation }) => annotation).sort(byPlace);
  if (!first) return;
  const text = (): string => {
    if (moved.length === 0) return m.moves_orphaned({ count: orphaned.length });
    const some = m.moves_moved({ count: moved.length });
    if (orphaned.length === 0) return `${some}.`;
    return `${some}, ${m.moves_also_orphaned({ count: orphaned.length })}.`;
  };
  const look = async (): Promise<void> => {
    const stored = await desk.library.get(first.textId);
    if (!stored) return;
    await desk.show(stored);
    await desk.preferences.set({ panelOpen: true, panel: 'notes' });
    await desk.work?.notes.astray.show(first.id);
  };
  desk.messages.tell(text, {
    label: m.moves_look,
    run: () => {
      desk.messages.run(look);
    },
  });
}
