/**
 * The address in the form that is shown and opened, `null` if it is of a kind we do not open. A
 * parsed address shows look-alike letters as xn--… and has no spaces or line ends to hide behind.
 */
export function outsideAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  return url.protocol === 'mailto:' ? url.href : null;
}
