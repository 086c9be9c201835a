import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';
import type { VaultTrouble } from './vault-refresh.ts';

/** Brings the folder of notes up to date and tells what was done; asks for one if none is set. */
export async function refreshVault(desk: Desk, over: readonly string[] = []): Promise<void> {
  await desk.settle();
  if (await desk.vault.refresh(over)) tellRefreshed(desk);
  else desk.sheet = 'vault';
}

/** Takes the ticked edits of the files into the notes, and refreshes. */
export async function takeEdits(desk: Desk): Promise<void> {
  await desk.settle();
  const count = await desk.vault.take();
  if (count > 0) desk.tellUndoable(() => m.vault_taken({ count }));
}

/** Asks for a folder and fills it. */
export async function chooseVault(desk: Desk): Promise<void> {
  if (await desk.vault.choose()) await refreshVault(desk);
}

function tellRefreshed(desk: Desk): void {
  const { outcome, place } = desk.vault;
  if (!outcome || !place) return;
  const { fresh, written, same, waiting, troubles } = outcome;
  const { name } = place;
  const look = {
    label: m.vault_look,
    run: () => {
      desk.sheet = 'vault';
    },
  };
  const needsLook = waiting.length + troubles.length > 0 && desk.sheet !== 'vault';
  desk.messages.tell(
    () =>
      waiting.length > 0
        ? m.vault_edits({ count: waiting.length, name })
        : m.vault_done({ name, fresh, written, same }),
    needsLook ? look : null,
  );
}

/** What is told of something that was not done, or done otherwise than one might think. */
export function vaultTroubleText(trouble: VaultTrouble): string {
  switch (trouble.is) {
    case 'broken':
      return m.vault_broken(trouble);
    case 'twice':
      return m.vault_twice({ paths: trouble.paths.join(', ') });
    case 'left':
      return m.vault_left(trouble);
    case 'changed':
      return m.vault_changed(trouble);
    case 'unread':
      return m.vault_unread(trouble);
    case 'failed':
      return m.vault_failed(trouble);
    case 'back':
      return m.vault_back(trouble);
  }
}
