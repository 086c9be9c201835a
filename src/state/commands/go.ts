import { m } from '../../i18n/messages.ts';
import { withWork, type Command } from '../command.ts';
import type { Desk, Work } from '../desk.svelte.ts';
import { goToTerm } from '../term-way.ts';

export function goCommands(desk: Desk): Command[] {
  const going = (
    id: string,
    label: () => string,
    keys: readonly string[],
    act: (work: Work) => void | Promise<void>,
  ): Command => ({ id, section: 'go', label, keys, run: withWork(desk, act) });
  return [
    going('contents', m.command_contents, ['O'], () => {
      desk.sheet = 'contents';
    }),
    going('go-to', m.command_go_to, ['Mod+Shift+J'], () => {
      desk.sheet = 'go-to';
    }),
    {
      id: 'back',
      section: 'go',
      label: m.command_back,
      keys: ['Alt+ArrowLeft'],
      enabled: () => desk.following.trail.canGoBack,
      run: () => desk.following.back(),
    },
    {
      id: 'forward',
      section: 'go',
      label: m.command_forward,
      keys: ['Alt+ArrowRight'],
      enabled: () => desk.following.trail.canGoForward,
      run: () => desk.following.forward(),
    },
    going('copy-link', m.command_copy_link, ['Shift+C'], () => desk.following.copyLink()),
    going('history', m.command_history, ['H'], () => {
      desk.sheet = 'history';
    }),
    going('next-paragraph', m.command_next_paragraph, ['J'], ({ hand }) => {
      hand.move(1);
    }),
    going('previous-paragraph', m.command_previous_paragraph, ['K'], ({ hand }) => {
      hand.move(-1);
    }),
    going('switch-side', m.command_switch_side, ['X'], ({ hand }) => {
      hand.switchSide();
    }),
    going('next-sentence', m.command_next_sentence, ['S'], ({ hand }) => {
      hand.sentence(1, desk.selection);
    }),
    going('previous-sentence', m.command_previous_sentence, ['Shift+S'], ({ hand }) => {
      hand.sentence(-1, desk.selection);
    }),
    going('select-paragraph', m.command_select_paragraph, ['P'], ({ hand }) => {
      hand.paragraph();
    }),
    going('extend', m.command_extend, ['Shift+ArrowDown'], ({ hand }) =>
      hand.extend(1, desk.selection),
    ),
    going('shrink', m.command_shrink, ['Shift+ArrowUp'], ({ hand }) =>
      hand.extend(-1, desk.selection),
    ),
    going('next-correction', m.command_next_correction, ['.'], ({ hand }) => {
      hand.correction(1);
    }),
    going('previous-correction', m.command_previous_correction, [','], ({ hand }) => {
      hand.correction(-1);
    }),
    going('next-term', m.command_next_term, ['D'], ({ hand, terms }) => {
      hand.dismiss();
      if (!terms.hand.step(1)) desk.messages.tell(m.term_none_here);
    }),
    going('previous-term', m.command_previous_term, ['Shift+D'], ({ hand, terms }) => {
      hand.dismiss();
      if (!terms.hand.step(-1)) desk.messages.tell(m.term_none_here);
    }),
    going('next-term-place', m.command_next_term_place, ['U'], (work) => goToTerm(desk, work, 1)),
    going('previous-term-place', m.command_previous_term_place, ['Shift+U'], (work) =>
      goToTerm(desk, work, -1),
    ),
  ];
}
