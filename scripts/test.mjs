// Checks everything, in order, up to the first failure. Names of steps as arguments: only those.
import './setup/node-version.mjs';
import { countTests, resultLine } from './checks/counts.mjs';
import { groups, playwrightReport, vitestReport } from './checks/steps.mjs';
import { foreground } from './setup/foreground.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { projectRoot } from './setup/places.mjs';
import { npmCommand, run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, Trouble } from './setup/trouble.mjs';

const done = [];

await main(async () => {
  const chosen = choose(process.argv.slice(2));
  if (chosen.flat().some(({ name }) => name === 'e2e')) await setUp({ virtualDisplay: true });
  else await ensurePackages();

  for (const group of chosen) {
    if (group.length === 1) await runShown(group[0]);
    else await runTwoAtATime(group);
    if (anyFailed()) break;
  }
  report(chosen.flat());
  return anyFailed() ? 1 : 0;
});

function choose(names) {
  const known = groups.flat().map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Trouble(`No step is called ${unknown}. There are: ${known.join(', ')}.`);
  if (names.length === 0) return groups;
  return groups
    .map((group) => group.filter(({ name }) => names.includes(name)))
    .filter((group) => group.length > 0);
}

/** One step, its output shown as it comes. */
async function runShown(step) {
  show(`\n── ${step.name}`);
  const begin = performance.now();
  const status = await foreground(...commandOf(step));
  finish(step, status, begin);
}

/** Several steps, each one's output shown as a whole when it has ended. */
async function runTwoAtATime(steps) {
  const waiting = [...steps];
  const worker = async () => {
    while (waiting.length > 0 && !anyFailed()) {
      const step = waiting.shift();
      const begin = performance.now();
      const { status, output } = await run(...commandOf(step));
      show(`\n── ${step.name}\n${output.trim()}`);
      finish(step, status, begin);
    }
  };
  await Promise.all([worker(), worker()]);
}

function commandOf({ args, env }) {
  const [command, ...all] = npmCommand(args);
  return [command, all, { cwd: projectRoot, env: { ...process.env, ...env } }];
}

function finish({ name }, status, begin) {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  done.push({ name, failed: status !== 0, seconds });
  show(status === 0 ? `   ${name}: fine, ${seconds} s` : `\n✗ FAILED: ${name} (${seconds} s)`);
}

function anyFailed() {
  return done.some(({ failed }) => failed);
}

function report(steps) {
  show('');
  for (const { name } of steps) {
    const { failed, seconds } = done.find((step) => step.name === name) ?? {};
    const outcome = seconds === undefined ? '·  not run' : `${failed ? '✗' : '✓'} ${seconds} s`;
    show(`${name.padEnd(14)}${outcome}`);
  }
  const counts = countTests(vitestReport, playwrightReport);
  show(`\n${resultLine(counts, anyFailed())}`);
}

function show(text) {
  process.stdout.write(`${text}\n`);
}
