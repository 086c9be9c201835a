import { m } from '../i18n/messages.ts';
import type { Desk, Work } from './desk.svelte.ts';

/** Goes to the next or previous place of the term whose card is shown, or else of the active one. */
export async function goToTerm(desk: Desk, { glossary, terms }: Work, by: 1 | -1): Promise<void> {
  const id = terms.hand.shown?.term.id ?? glossary.active;
  if (id === null) {
    desk.messages.tell(m.term_none_active);
    return;
  }
  glossary.active = id;
  terms.hand.dismiss();
  if ((await terms.places.step(id, by)) === null) desk.messages.tell(m.term_no_place);
}
