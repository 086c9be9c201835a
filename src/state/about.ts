/** A package in the program, and what it asks of those who pass it on. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Word for word; empty when the package brings no such file. */
  readonly text: string;
}

/**
 * The packages in the program, and the dictionaries, as they were laid beside the page when it was
 * built; `null` while developing, when nothing is.
 */
export async function readLicences(): Promise<readonly Licence[] | null> {
  try {
    const [packages, dictionaries] = await Promise.all([
      fetch('licences.json').then((answer) => answer.json() as Promise<Licence[]>),
      fetch('dictionaries/LICENCES.md').then((answer) => answer.text()),
    ]);
    return [...packages, { name: 'dictionaries', version: '', licence: '', text: dictionaries }];
  } catch {
    return null;
  }
}

/** The versions of the browser we run in, as it calls itself; empty where it does not say. */
export function runtimeOf(userAgent: string): { electron: string; chromium: string } {
  const version = (name: string): string =>
    new RegExp(`\\b${name}/([\\d.]+)`).exec(userAgent)?.[1] ?? '';
  return { electron: version('Electron'), chromium: version('Chrome') };
}
