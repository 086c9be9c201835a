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
import { scrolling } from './speed/scrolling.mjs';
import { start } from './speed/start.mjs';
import { growth, work } from './speed/work.mjs';

const parts = {
  start,
  opening,
  scrolling,
  jumping,
  marking,
  deciding,
  finding,
  blocking,
  bringing,
  work,
  growth,
  memory,
  manyTexts,
  afterWork,
  panels,
};

const head = ['job', 'Uporedo', 'beside', 'ratio', 'target', 'met'];

/**
 * A million words beside what others do with them. `--part=start,memory`: only those parts; `--write`:
 * the table goes into docs/benchmarks.md too.
 */
export function speed({ quick }) {
  return inScratch(async (scratch) => {
    const context = await contextOf(scratch, quick);
    const lines = [];
    for (const part of chosenParts()) {
      const measured = await parts[part](context);
      console.log(tableOf(part, head, measured.map(rowOf)));
      lines.push(...measured);
    }
    const table = tableOf('A million words', head, lines.map(rowOf));
    console.log(table);
    if (process.argv.includes('--write')) await intoDocs(table);
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

async function intoDocs(table) {
  const file = path.join(projectRoot, 'docs', 'benchmarks.md');
  const page = await readFile(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Trouble(`docs/benchmarks.md has no place for the table.`);
  await writeFile(file, `${before}${begin}\n${table}\n\n${end}${after}`);
}
