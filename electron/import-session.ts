import { session } from 'electron';
import type { Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { IMPORT_HEADERS, importFile, isImportAddress } from './import-policy.ts';
import { log } from './log.ts';
import { mayLoad, SCHEME } from './own-address.ts';

let made: Promise<Session> | null = null;

/**
 * The session of the processes that read files: in memory, with nothing of the library in it. It
 * gives out our own scripts and lets nothing else through.
 */
export const importSession = (root: string, devServer: string | null): Promise<Session> =>
  (made ??= makeSession(root, devServer));

async function makeSession(root: string, devServer: string | null): Promise<Session> {
  const own = session.fromPartition('import', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOurs = isImportAddress(url) || (devServer !== null && mayLoad(url, devServer));
    if (!isOurs) log('warning', `Refused: request while a file is read ${url.slice(0, 200)}`);
    decide({ cancel: !isOurs });
  });
  own.protocol.handle(SCHEME, async ({ method, url }) => {
    const file = method === 'GET' ? importFile(url, root) : null;
    const bytes = file && (await readFile(file.path).catch(() => null));
    return file && bytes
      ? new Response(new Uint8Array(bytes), {
          headers: { ...IMPORT_HEADERS, 'Content-Type': file.type },
        })
      : new Response(null, { status: 404 });
  });
  // What a page only names is looked up by nobody: it comes no further than here.
  if (devServer === null) {
    await own.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  }
  return own;
}
