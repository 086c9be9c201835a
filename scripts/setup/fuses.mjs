/**
 * Sets fuses, the switches Electron reads from its own executable, in the executable's bytes.
 * After the sentinel come a version byte, the number of fuses, then one '0' or '1' for each, in the
 * order of https://www.electronjs.org/docs/latest/tutorial/fuses.
 */
export function setFuses(executable, wanted) {
  const start = executable.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32;
  if (start < 32 || executable[start] !== 1) throw new Error('no fuses of version 1 found');
  for (const [name, on] of Object.entries(wanted)) {
    const place = order.indexOf(name);
    if (place < 0 || place >= executable[start + 1]) throw new Error(`no fuse ${name}`);
    executable.write(on ? '1' : '0', start + 2 + place, 'latin1');
  }
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
