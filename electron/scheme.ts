import { protocol } from 'electron';
import type { Protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { SCHEME } from './own-address.ts';
import { PAGE_HEADERS } from './page-policy.ts';
import { servedFile } from './scheme-path.ts';

/** Gives the scheme the standing of https; must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers `app://uporedo/…` with the files of one folder, and with nothing else. */
export function serve(on: Protocol, root: string): void {
  on.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405, null);
    const file = servedFile(url, root);
    if (!file) return answer(404, null);
    try {
      const bytes = await readFile(file.path);
      return answer(200, method === 'HEAD' ? null : new Uint8Array(bytes), file.type);
    } catch {
      return answer(404, null);
    }
  });
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | null,
  type = 'text/plain',
): Response {
  return new Response(body, { status, headers: { ...PAGE_HEADERS, 'Content-Type': type } });
}
