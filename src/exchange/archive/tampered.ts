import { sha256Of } from './pack.ts';
import { openArchive } from '../../importing/zip.ts';
import { madeZip, type MadeEntry } from '../../importing/made-zip.ts';
import type { Manifest } from './archive-format.ts';

/** What to get wrong about a sound archive. Only tests make such archives. */
export interface Tampering {
  /** Rows of a file as they are to be; the manifest is made to fit. */
  readonly files?: Readonly<Record<string, (json: never) => unknown>>;
  /** Bytes of entries as they are to be, `null` to leave one out; the manifest stays as it is. */
  readonly entries?: Readonly<Record<string, string | null>>;
  /** Entries put in place of others or beside them, which the manifest names. */
  readonly listed?: Readonly<Record<string, string>>;
  readonly manifest?: (manifest: Manifest) => unknown;
  /** More entries, as a zip is made of them. */
  readonly also?: readonly MadeEntry[];
}

export async function rezip(
  bytes: Uint8Array,
  {
    files = {},
    entries = {},
    listed = {},
    manifest: change = (same) => same,
    also = [],
  }: Tampering,
): Promise<Uint8Array> {
  const zip = await openArchive(bytes);
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of zip.names) contents.set(name, (await zip.read(name)) ?? new Uint8Array());
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(contents.get(name)));
  let manifest = json('manifest.json') as Manifest;
  for (const [path, edit] of Object.entries(files)) {
    const content = new TextEncoder().encode(JSON.stringify(edit(json(path) as never)));
    contents.set(path, content);
    const entry = { path, size: content.length, sha256: await sha256Of(content) };
    manifest = {
      ...manifest,
      entries: manifest.entries.map((one) => (one.path === path ? entry : one)),
    };
  }
  for (const [path, words] of Object.entries(listed)) {
    const content = new TextEncoder().encode(words);
    contents.set(path, content);
    const entry = { path, size: content.length, sha256: await sha256Of(content) };
    const others = manifest.entries.filter((one) => one.path !== path);
    manifest = { ...manifest, entries: [...others, entry] };
  }
  contents.set('manifest.json', new TextEncoder().encode(JSON.stringify(change(manifest))));
  const made = [...contents].flatMap(([name, content]): MadeEntry[] => {
    const instead = entries[name];
    if (instead === null) return [];
    return [{ name, content: instead ?? content }];
  });
  return madeZip([...made, ...also]);
}
