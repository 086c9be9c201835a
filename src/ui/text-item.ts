import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { TextCounts } from '../state/library-counts.svelte.ts';

/** What a card and a line of the library are given alike. */
export interface TextItem {
  readonly text: Text;
  /** Its place in the list, counted from 1. */
  readonly position: number;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onfocus: () => void;
  readonly onclick: (event: MouseEvent) => void;
  readonly ondblclick: () => void;
}

/** What a text in the library is called where only words can be used. */
export const itemLabel = (
  { title, author }: Text,
  counts: TextCounts | null,
  progress: number,
): string =>
  [
    title,
    author,
    `${m.library_progress()} ${percent(progress)}`,
    counts && counts.open > 0 ? m.open_count({ count: counts.open }) : '',
  ]
    .filter(Boolean)
    .join(', ');

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

const day = 24 * 60 * 60 * 1_000;

/** Whole days that a text stays in the bin, of thirty. */
export const daysLeft = (deletedAt: string, now: number): number =>
  Math.max(0, Math.ceil(30 - (now - Date.parse(deletedAt)) / day));
