import type { Script } from '../core/text.ts';

/** The script a stored text is shown in. */
export const shownScript = (wanted: Script | null, stored: Script): Script => wanted ?? stored;

/** The other script than the one shown now; back to `null` (as stored) where that is the same. */
export function scriptToggled(wanted: Script | null, stored: Script): Script | null {
  const next: Script = shownScript(wanted, stored) === 'Cyrl' ? 'Latn' : 'Cyrl';
  return next === stored ? null : next;
}
