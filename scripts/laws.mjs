// Tries the laws that are tested with generated cases far more often than `npm test` does, until each was
// tried so often:
//
//     npm run laws -- [--runs=20000] [part of a test file’s path…]
//
// Without a path: all that is said of what leaves the program.
import './setup/node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printTable } from '../bench/session/table.mjs';
import { foldCounts, wantedOf } from './laws/counts.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { projectRoot } from './setup/places.mjs';
import { lastLines, run } from './setup/run.mjs';
import { main, say, Trouble } from './setup/trouble.mjs';

const exports = [
  'src/exchange/html',
  'src/exchange/markdown',
  'src/exchange/plain-text',
  'src/exchange/tei',
  'src/exchange/xml',
  'src/exchange/docx',
  'src/exchange/epub',
  'src/exchange/web-annotation',
  'src/exchange/tmx',
  'src/exchange/terms',
  'src/core/markdown',
  'src/core/file-name',
];

await main(async () => {
  await ensurePackages();
  const { runs, parts } = wishes(process.argv.slice(2));
  const folder = mkdtempSync(path.join(tmpdir(), 'uporedo-laws-'));
  try {
    let laws = [];
    let files = parts;
    for (let round = 1; files.length > 0; round++) {
      laws = foldCounts(laws, await tryOnce(folder, files, wantedOf(laws, runs)));
      const rest = laws.filter((law) => law.runs < runs);
      say(`Round ${round}: ${laws.length - rest.length} of ${laws.length} laws are done.`);
      files = [...new Set(rest.map(({ file }) => path.relative(projectRoot, file)))];
    }
    tell(laws);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function wishes(args) {
  const given = args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length) ?? '20000';
  const runs = Number(given);
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Trouble(`So many runs make no sense: ${given}`);
  const parts = args.filter((arg) => !arg.startsWith('--'));
  return { runs, parts: parts.length > 0 ? parts : exports };
}

/** Runs the tests of these files once; the counts of tries, or why a law did not hold. */
async function tryOnce(folder, files, wanted) {
  const counts = path.join(folder, 'counts.jsonl');
  rmSync(counts, { force: true });
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'core',
    '--silent=true',
    ...files,
  ];
  const env = {
    ...process.env,
    UPOREDO_LAWS_COUNTS: counts,
    UPOREDO_LAWS_WANTED: JSON.stringify(wanted),
  };
  const { status, output } = await run(process.execPath, vitest, { cwd: projectRoot, env });
  if (status !== 0) throw new Trouble(`A law does not hold.\n${lastLines(output)}`);
  return readFileSync(counts, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function tell(laws) {
  const rows = laws.map(({ file, law, runs }) => [
    path.relative(projectRoot, file).replace(/^src\/|\.test\.ts$/g, ''),
    law.replace(/ 1$/, ''),
    runs.toLocaleString('en'),
  ]);
  printTable('Laws', ['where', 'law', 'tries, no failure'], rows);
}
