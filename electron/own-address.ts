/** The origin the library belongs to. Changing it would make every reader's data disappear. */
export const SCHEME = 'app';
export const HOST = 'uporedo';
export const START_ADDRESS = `${SCHEME}://${HOST}/`;

/**
 * Whether an address is a page or a file of ours. Protocol and host are compared one by one: for a
 * scheme of one's own, `new URL(…).origin` is the string "null", the same for every such scheme.
 */
export function isOwnAddress(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (!url) return false;
  if (url.protocol === `${SCHEME}:`) return url.host === HOST && url.username === '';
  return (
    devServer !== null && /^https?:$/.test(url.protocol) && url.origin === parse(devServer)?.origin
  );
}

/** Whether the page may load an address: its own files, and what it made itself. */
export function mayLoad(address: string, devServer: string | null): boolean {
  if (isOwnAddress(address, devServer)) return true;
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length), devServer);
  if (devServer === null) return false;
  const url = parse(address);
  return url?.protocol === 'ws:' && url.host === parse(devServer)?.host;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
