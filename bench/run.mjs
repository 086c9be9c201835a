// Measures the built app in real windows. Names of benchmarks as arguments: only those; with
// --quick fewer runs, to see that it works.
import '../scripts/setup/node-version.mjs';
import os from 'node:os';
import { ensureBuild } from '../scripts/setup/app-build.mjs';
import { hasDisplay, withDisplay } from '../scripts/setup/display.mjs';
import { foreground } from '../scripts/setup/foreground.mjs';
import { setUp } from '../scripts/setup/set-up.mjs';
import { main, say, Trouble } from '../scripts/setup/trouble.mjs';

const benchmarks = ['desk', 'rows', 'cleaning', 'glossary', 'import', 'anchors', 'export', 'speed'];

await main(async () => {
  const args = process.argv.slice(2);
  const quick = args.includes('--quick');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = named.find((name) => !benchmarks.includes(name));
  if (unknown) {
    throw new Trouble(`No benchmark is called ${unknown}. There are: ${benchmarks.join(', ')}.`);
  }
  await setUp({ virtualDisplay: true });
  if (!hasDisplay()) {
    const [command, ...rest] = withDisplay([process.execPath, import.meta.filename, ...args]);
    return foreground(command, rest, { family: true });
  }
  await ensureBuild();
  const [load] = os.loadavg();
  say(
    `${os.availableParallelism()} cores, load ${load.toFixed(1)}: what else runs costs time here.`,
  );
  for (const name of benchmarks) {
    if (named.length > 0 && !named.includes(name)) continue;
    // Not before the packages are there.
    const { [name]: measure } = await import(`./${name}.mjs`);
    await measure({ quick });
  }
});
