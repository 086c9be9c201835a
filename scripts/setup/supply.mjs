/**
 * The least versions of packages in which what was found in them is mended, and what that was.
 * `npm audit` is not asked: some registries do not answer it.
 */
export const leastVersions = {
  '@zip.js/zip.js': ['2.7.0', 'sizes that lie'],
  electron: ['41.2.2', 'CVE-2025-55305, CVE-2026-34780, CVE-2026-70610'],
  liquidjs: ['10.25.0', 'files outside of its folders'],
  mammoth: ['1.12.2', 'CVE-2025-11849, CVE-2026-97151'],
  'markdown-it': ['14.1.1', 'patterns that never end'],
  papaparse: ['5.2.0', 'patterns that never end'],
  'pdfjs-dist': ['4.2.67', 'CVE-2024-4367'],
};

/** Packages that bring an install script. None of these is run, and none is needed (`.npmrc`). */
const bringScripts = ['core-js', 'es5-ext'];

/** What of a lock file breaks the rules of supply, a sentence each. */
export function supplyTroubles({ packages }) {
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .flatMap(([folder, { version, integrity, resolved, hasInstallScript }]) => {
      const name = folder.split('node_modules/').at(-1);
      const [least] = leastVersions[name] ?? [];
      return [
        ...(/^sha512-/.test(integrity ?? '') ? [] : [`${name} has no sha512 hash.`]),
        ...(hasInstallScript && !bringScripts.includes(name) ? [`${name} brings a script.`] : []),
        ...(resolved === undefined ? [] : [`${name} comes from ${resolved}.`]),
        ...(least && isBefore(version, least) ? [`${name} ${version} is before ${least}.`] : []),
      ];
    });
}

/** Whether a version comes before another, by its three numbers. */
export function isBefore(version, other) {
  const [one, two] = [version, other].map((each) => each.split('-')[0].split('.').map(Number));
  const place = [0, 1, 2].find((each) => one[each] !== two[each]);
  return place !== undefined && one[place] < two[place];
}
