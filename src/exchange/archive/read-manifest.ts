import { rowSchema } from '../../core/old-rows.ts';
import { tableNames } from '../../core/change.ts';
import {
  archiveFormat,
  archiveLimits,
  archiveVersion,
  type Manifest,
  type ManifestEntry,
} from './archive-format.ts';
import { ArchiveTrouble } from './archive-trouble.ts';
import { listOf, matching, Misshapen, object, oneOf, whole, words } from './shape.ts';

const hash = matching(/^[0-9a-f]{64}$/, 'a hash');

/** Asked first: of a newer archive nothing else may be as it is now. */
const about = object<Pick<Manifest, 'format' | 'version' | 'schema'>>(
  { format: oneOf(archiveFormat), version: whole(1), schema: whole(1) },
  {},
);

const counts = object<Manifest['counts']>(
  {},
  Object.fromEntries(tableNames.map((table) => [table, whole()])) as Record<
    (typeof tableNames)[number],
    ReturnType<typeof whole>
  >,
);

const manifestShape = object<Manifest>(
  {
    format: oneOf(archiveFormat),
    version: whole(1),
    schema: whole(1),
    scope: oneOf('text', 'library'),
    counts,
    missing: listOf(hash),
    entries: listOf(object<ManifestEntry>({ path: words, size: whole(), sha256: hash }, {})),
  },
  {},
);

/**
 * The manifest from parsed JSON, its figures within what may be asked of the machine.
 * @throws ArchiveTrouble
 */
export function readManifest(json: unknown): Manifest {
  const manifest = shaped(json);
  const paths = new Set<string>();
  let rows = 0;
  for (const { path, size } of manifest.entries) {
    if (paths.has(path)) throw new ArchiveTrouble('repeated-entry', path);
    paths.add(path);
    if (size > archiveLimits.entry) throw new ArchiveTrouble('too-large', path);
    if (path.endsWith('.json')) rows += size;
  }
  if (paths.size > archiveLimits.entries) throw new ArchiveTrouble('too-many-entries');
  if (rows > archiveLimits.rows) throw new ArchiveTrouble('too-large');
  return manifest;
}

function shaped(json: unknown): Manifest {
  try {
    const { version, schema } = about(json);
    if (version > archiveVersion || schema > rowSchema) throw new ArchiveTrouble('newer');
  } catch (error) {
    throw error instanceof Misshapen ? new ArchiveTrouble('not-archive') : error;
  }
  try {
    return manifestShape(json);
  } catch (error) {
    throw error instanceof Misshapen
      ? new ArchiveTrouble('wrong-rows', `manifest.json: ${error.told}`)
      : error;
  }
}
