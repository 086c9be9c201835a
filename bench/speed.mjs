import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../scripts/setup/places.mjs';
import { Trouble } from '../scripts/setup/trouble.mjs';
import { copyOf, copyOfApp, inScratch } from './session/place.mjs';
import { tableOf } from './session/table.mjs';
import { folderOfTexts } from './session/texts.mjs';
import { afterWork } from './speed/after-work.mjs';
import { blocking } from './speed/blocking.mjs';
import { bringing } from './speed/bringing.mjs';
import { deciding } from './speed/deciding.mjs';
import { finding } from './speed/finding.mjs';
import { jumping } from './speed/jumping.mjs';
import { bookMaker, madeLibrary } from './speed/library.mjs';
import { rowOf } from './speed/line.mjs';
import { manyTexts } from './speed/many-texts.mjs';
import { marking } from './speed/marking.mjs';
import { memory } from './speed/memory.mjs';
import { opening } from './speed/opening.mjs';
import { panels } from './speed/panels.mjs';
import { profile, profileTables } from './speed/profile.mjs';
import { scrolling } from './speed/scrolling.mjs';
import { start } from './speed/start.mjs';
import { growth, work } from './speed/work.mjs';

/** By name on the command line: the heading of its table, what is measured, and how it is told. */
const parts = {
  start: ['Starting', start],
  opening: ['Opening a text', opening],
  profile: ['Where the time goes', profile, profileTables],
  scrolling: ['Scrolling', scrolling],
  jumping: ['Going elsewhere', jumping],
  marking: ['Marking', marking],
  deciding: ['Deciding and writing', deciding],
  panels: ['Long lists beside the text', panels],
  finding: ['Finding and searching', finding],
  blocking: ['For how long the page answers nobody', blocking],
  bringing: ['Bringing in and cleaning, in the window', bringing],
  work: ['Heavy work', work],
  growth: ['Heavy work as the text grows', growth],
  memory: ['Memory', memory],
  manyTexts: ['Memory after many texts', manyTexts],
  afterWork: ['Memory after heavy work', afterWork],
};

const head = ['job', 'Uporedo', 'beside', 'ratio', 'target', 'met'];
const linesTold = (title, lines) => tableOf(title, head, lines.map(rowOf));

/**
 * A million words beside what others do with them. `--part=start,memory`: only those parts; `--write`:
 * their tables go into docs/benchmarks.md too, in the place of those that stand there.
 */
export function speed({ quick }) {
  return inScratch(async (scratch) => {
    const context = await contextOf(scratch, quick);
    const failed = [];
    for (const part of chosenParts()) {
      const [title, measure, told = linesTold] = parts[part];
      try {
        const table = told(title, await measure(context));
        console.log(table);
        if (process.argv.includes('--write')) await intoDocs(title, table);
      } catch (error) {
        // What the others measure in half an hour is not to be lost with it.
        console.error(error);
        failed.push(part);
      }
    }
    if (failed.length > 0) throw new Trouble(`Not measured: ${failed.join(', ')}.`);
  });
}

/** What every part is given. */
async function contextOf(scratch, quick) {
  const app = await copyOfApp(path.join(scratch, 'app'));
  const texts = folderOfTexts('With words of novels the book');
  const maker = await bookMaker(scratch, texts);
  const made = new Map();
  let copies = 0;
  return {
    app,
    scratch,
    quick,
    texts,
    maker,
    /** A new copy of the profile whose library holds these books; the profile itself is made once. */
    async profile(books) {
      const key = JSON.stringify(books);
      if (!made.has(key)) {
        const profile = path.join(scratch, `library-${made.size}`);
        await mkdir(profile);
        made.set(key, madeLibrary({ app, profile, maker, books, scratch }));
      }
      return copyOf(await made.get(key), path.join(scratch, `copy-${++copies}`));
    },
  };
}

function chosenParts() {
  const given = process.argv.find((arg) => arg.startsWith('--part='));
  const names = given ? given.slice('--part='.length).split(',') : Object.keys(parts);
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) {
    throw new Trouble(`No part is called ${unknown}. There are: ${Object.keys(parts).join(', ')}.`);
  }
  return names;
}

const [begin, end] = ['<!-- speed: begin -->', '<!-- speed: end -->'];

async function intoDocs(title, table) {
  const file = path.join(projectRoot, 'docs', 'benchmarks.md');
  const page = await readFile(file, 'utf8');
  const [before, rest] = page.split(begin);
  const [measured, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Trouble('docs/benchmarks.md has no place for the tables.');
  const titleOf = (one) => one.trim().split('\n')[0].replace('### ', '');
  const tables = new Map(
    measured
      .split(/\n(?=### )/u)
      .filter((one) => one.trim() !== '')
      .map((one) => [titleOf(one), `\n${one.trim()}`]),
  );
  tables.set(title, table);
  const inOrder = Object.values(parts).flatMap(([each]) => tables.get(each) ?? []);
  await writeFile(file, `${before}${begin}\n${inOrder.join('\n')}\n\n${end}${after}`);
}
