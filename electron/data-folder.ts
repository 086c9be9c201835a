import { app } from 'electron';
import { join } from 'node:path';

/**
 * Says where everything is kept, for ever the same place: a new name for the program or its package
 * must not make a library disappear. Has to run before the single-instance lock, which lies there.
 */
export function settleDataFolder(asked: string | null): string {
  const folder = asked ?? join(app.getPath('appData'), 'Uporedo');
  app.setPath('userData', folder);
  return folder;
}
