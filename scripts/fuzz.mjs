// Throws damaged files of every format at the importers, and looks whether each is opened or refused
// as it must be:
//
//     npm run fuzz -- [--seconds=60] [--seed=1] [--format=epub,docx] [--input=NUMBER]
//     npm run fuzz -- --large
//     npm run fuzz -- --window [--count=10000] [--seed=1] [--format=epub,docx]
//
// The same seed and formats give the same files; --input tries one of them. --large tries files as large
// as are let in. --window drops files on real windows, and looks also at the processes that read them.
import './setup/node-version.mjs';
import { rm } from 'node:fs/promises';
import { printTable } from '../bench/session/table.mjs';
import { Findings } from './fuzz/findings.mjs';
import { Pen } from './fuzz/pen.mjs';
import { Tallies } from './fuzz/tallies.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { foreground } from './setup/foreground.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say, Trouble } from './setup/trouble.mjs';

await main(async () => {
  await ensurePackages();
  // Not before the packages are there.
  const { bundled } = await import('./fuzz/bundle.mjs');
  const { folder, bundle } = await bundled();
  try {
    if (process.argv.includes('--window')) return await inWindow(bundle);
    return await (process.argv.includes('--large') ? tryLarge(bundle) : fuzz(bundle));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function fuzz(bundle) {
  const { makeInput, formats: all } = await import(bundle);
  const { seconds, seed, formats, input } = wishes(all);
  say(`Seed ${seed}, ${formats.join(', ')}.`);
  const pen = new Pen({ bundle, seed, formats });
  const findings = new Findings();
  const tallies = new Tallies();
  const end = performance.now() + seconds * 1000;
  for (let place = input ?? 0; performance.now() < end; place++) {
    const format = formats[place % formats.length];
    const { outcome, faults, milliseconds } = await pen.try(place);
    tallies.add(format, outcome, milliseconds, faults.length > 0);
    const command = `npm run fuzz -- --seed=${seed} --format=${formats.join(',')} --input=${place}`;
    for (const fault of faults) {
      await findings.add(format, fault, command, () => makeInput(seed, place, formats));
    }
    if (input !== null) {
      console.log([outcome, ...faults].join('\n'));
      break;
    }
  }
  await pen.close();
  tallies.print();
  return findings.print();
}

async function inWindow(bundle) {
  await setUp({ virtualDisplay: true });
  if (!hasDisplay()) {
    const again = [process.execPath, import.meta.filename, ...process.argv.slice(2)];
    const [command, ...rest] = withDisplay(again);
    return foreground(command, rest, { family: true });
  }
  const { makeInput, formats: all } = await import(bundle);
  const { fuzzInWindow } = await import('./fuzz/in-window.mjs');
  const { seed, count, formats } = wishes(all);
  return fuzzInWindow({ makeInput, formats, seed, count });
}

async function tryLarge(bundle) {
  const { largeFiles } = await import(bundle);
  const pen = new Pen({ bundle, isLarge: true });
  const rows = [];
  for (const [place, { what }] of largeFiles.entries()) {
    const { outcome, faults, milliseconds } = await pen.try(place);
    rows.push([what, outcome, (milliseconds / 1000).toFixed(1), faults.join(', ')]);
  }
  await pen.close();
  printTable('Files as large as are let in', ['file', 'outcome', 's', 'failure'], rows);
  return rows.some(([, , , failure]) => failure !== '') ? 1 : 0;
}

function wishes(all) {
  const given = (name, otherwise) =>
    process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  const number = (name, otherwise) => {
    const value = given(name, otherwise);
    if (value !== null && !/^\d+$/.test(value)) throw new Trouble(`--${name} takes a number.`);
    return value === null ? null : Number(value);
  };
  const formats = given('format', all.join(',')).split(',');
  const unknown = formats.find((format) => !all.includes(format));
  if (unknown !== undefined) {
    throw new Trouble(`No format is called ${unknown}. There are: ${all.join(', ')}.`);
  }
  const [seconds, seed, count] = [
    number('seconds', '60'),
    number('seed', '1'),
    number('count', '10000'),
  ];
  return { seconds, seed, count, formats, input: number('input', null) };
}
