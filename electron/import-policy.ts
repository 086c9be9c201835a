import { resolve } from 'node:path';
import { HOST, SCHEME } from './own-address.ts';
import { servedFile } from './scheme-path.ts';
import type { ServedFile } from './scheme-path.ts';

/** The page a process that reads files shows, among the reader's own. */
export const IMPORT_PAGE = 'import.html';

/** Where such a page stands: an origin apart from the library's, and from that of every other file. */
export const importAddress = (token: string): string =>
  `${SCHEME}://import-${token}/${IMPORT_PAGE}`;

/** Whether an address is of such an origin. */
export const isImportAddress = (address: string): boolean => hostOf(address) !== null;

/** The file such an address stands for, or `null`: that page and scripts, nothing else of the reader. */
export function importFile(address: string, root: string): ServedFile | null {
  const host = hostOf(address);
  if (host === null) return null;
  const file = servedFile(address.replace(`://${host}/`, `://${HOST}/`), root);
  if (file?.type.startsWith('text/javascript')) return file;
  return file?.path === resolve(root, IMPORT_PAGE) ? file : null;
}

function hostOf(address: string): string | null {
  return /^app:\/\/(import-[0-9a-f]{32})\//.exec(address)?.[1] ?? null;
}

/** What such a page may do: run our scripts. It can show, fetch and send nothing. */
export const IMPORT_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types uporedo-worker',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
