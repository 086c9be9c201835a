import { m } from '../../i18n/messages.ts';
import { withWork, type Command } from '../command.ts';
import type { Desk, Work } from '../desk.svelte.ts';

export function reviewCommands(desk: Desk): Command[] {
  const isHeld = (): boolean => desk.work?.review.isHolding ?? false;
  const deciding = (
    id: string,
    label: () => string,
    key: string | null,
    run: (work: Work) => void | Promise<void>,
    enabled = isHeld,
  ): Command => ({
    id,
    section: 'review',
    label,
    keys: key === null ? [] : [key],
    enabled,
    run: withWork(desk, run),
  });
  const hasText = (): boolean => desk.work !== null;
  return [
    deciding('review-next', m.command_review_next, 'F8', () => desk.review(), hasText),
    deciding(
      'review-previous',
      m.command_review_previous,
      'Shift+F8',
      () => desk.review(null, -1),
      hasText,
    ),
    deciding('accept', m.command_accept, 'A', ({ review }) => review.accept()),
    deciding('reject', m.command_reject, 'R', () => desk.refuse('text')),
    deciding('reject-here', m.command_reject_here, 'Shift+R', () => desk.refuse('here')),
    deciding('reject-everywhere', m.command_reject_everywhere, null, () =>
      desk.refuse('everywhere'),
    ),
    deciding('vary', m.command_vary, 'V', ({ review }) => {
      review.vary();
    }),
    deciding(
      'edit',
      m.command_edit,
      'E',
      () => {
        desk.edit();
      },
      hasText,
    ),
    deciding('alike', m.command_alike, 'Shift+A', ({ review }) => review.showAlike()),
    deciding('learn', m.command_learn, 'Shift+G', () => desk.learn()),
    deciding(
      'audit',
      m.command_audit,
      'F7',
      () => {
        desk.sheet = 'audit';
      },
      hasText,
    ),
    deciding('clean', m.command_clean, null, ({ open }) => desk.clean(open.text), hasText),
    {
      id: 'cleaning',
      section: 'review',
      label: m.command_cleaning,
      keys: [],
      run: () => {
        desk.sheet = 'cleaning';
      },
    },
  ];
}
