import { extname, resolve, sep } from 'node:path';
import { HOST, SCHEME } from './own-address.ts';

export interface ServedFile {
  readonly path: string;
  readonly type: string;
}

/** The file an address stands for, or `null`: only known kinds of file, only inside the root. */
export function servedFile(address: string, root: string): ServedFile | null {
  const name = nameIn(address);
  if (name === null || /[\0\\]/.test(name)) return null;
  const path = resolve(root, `.${name}`);
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  const type = TYPES[extname(path)];
  return type ? { path, type } : null;
}

function nameIn(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
    return decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname);
  } catch {
    return null;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '.css': 'text/css; charset=utf-8',
  '.dawg': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
