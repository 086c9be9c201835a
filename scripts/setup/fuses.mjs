/**
 * Fuses are the switches Electron reads from its own executable. After the sentinel come a version
 * byte, the number of fuses, then one '0' or '1' for each ('r': taken out), in the order of
 * https://www.electronjs.org/docs/latest/tutorial/fuses.
 */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** How fuses stand in what readers get. Integrity of the archive is looked at where Electron can. */
export const releaseFuses = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Sets fuses in the executable's bytes. */
export function setFuses(executable, wanted) {
  const start = startOf(executable);
  for (const [name, on] of Object.entries(wanted)) {
    const place = order.indexOf(name);
    if (place < 0 || place >= executable[start + 1]) throw new Error(`no fuse ${name}`);
    executable.write(on ? '1' : '0', start + 2 + place, 'latin1');
  }
}

/** How the fuses stand in an executable's bytes, those we know by name. */
export function readFuses(executable) {
  const start = startOf(executable);
  const known = order.slice(0, executable[start + 1]);
  return Object.fromEntries(
    known.map((name, place) => [
      name,
      executable.toString('latin1', start + 2 + place, start + 3 + place) === '1',
    ]),
  );
}

function startOf(executable) {
  const start = executable.indexOf(SENTINEL) + SENTINEL.length;
  if (start < SENTINEL.length || executable[start] !== 1)
    throw new Error('no fuses of version 1 found');
  return start;
}

const order = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
];
