import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Profile, type Uporedo } from './app.ts';
import { ownedByLauncher } from '../scripts/launch.mjs';

async function annotate({ desk }: Uporedo): Promise<void> {
  await desk.select(2, 'Cleaned', 'Једна од творевина Великог скока');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Упоредити са колективизацијом у СССР-у.');
  await desk.notes.getByLabel('Tags').fill('комуне');
  await desk.button('Done').click();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(2);
}

const sheetOf = ({ page }: Uporedo): Locator => page.getByRole('dialog', { name: 'Notes folder' });

const refresh = ({ page }: Uporedo): Promise<void> => page.keyboard.press('Control+Shift+E');

/** Sets a folder as the one that holds the notes, and fills it; the path of the one file in it. */
async function fill(run: Uporedo, profile: Profile): Promise<string> {
  const folder = await profile.folderOf('Свеска');
  await annotate(run);
  await run.answerOpenDialog([folder]);
  await refresh(run);
  await sheetOf(run).getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(run.page.getByText('New files: 1; changed: 0; the same: 0.')).toBeVisible();
  await sheetOf(run).getByRole('button', { name: 'Close' }).click();
  const [name, ...more] = await readdir(folder);
  expect(more).toEqual([]);
  return join(folder, name ?? '');
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const file = await readFile(path, 'utf8');
  expect(file).toContain(from);
  await writeFile(path, file.replace(from, to));
}

test('a folder is filled, and what is the same is not written again', async ({ profile }) => {
  const run = await profile.open();
  const path = await fill(run, profile);
  expect(await readFile(path, 'utf8')).toContain('Упоредити са колективизацијом у СССР-у. #комуне');
  const before = await stat(path);
  await refresh(run);
  await expect(run.page.getByText('New files: 0; changed: 0; the same: 1.')).toBeVisible();
  const after = await stat(path);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('a file that was renamed and moved is found after a start, and keeps what is the reader’s', async ({
  profile,
}) => {
  const first = await profile.open();
  const path = await fill(first, profile);
  await first.close();

  const folder = join(path, '..', 'Земље');
  await mkdir(folder);
  ownedByLauncher(folder);
  const moved = join(folder, 'Кина.md');
  await rename(path, moved);
  await edit(moved, 'tags: [uporedo]', 'tags: [uporedo, моје]\nкласа: IV');
  await edit(moved, '%% uporedo:end %%\n', '%% uporedo:end %%\n\nМоје размишљање.\n');

  const run = await profile.open();
  await run.desk.select(1, 'Cleaned', 'Корејском рату');
  await run.desk.button('Highlight red').click();
  await expect(run.desk.notes.getByRole('article')).toHaveCount(3);
  await refresh(run);
  await expect(run.page.getByText('New files: 0; changed: 1; the same: 0.')).toBeVisible();
  const file = await readFile(moved, 'utf8');
  expect(file).toContain('Корејском рату');
  expect(file).toContain('класа: IV');
  expect(file).toMatch(/%% uporedo:end %%\n\nМоје размишљање\.\n$/u);
  expect(await readdir(join(path, '..'))).toEqual(['Земље']);
});

test('a note edited in its file is offered, taken, and given back by undo', async ({ profile }) => {
  const run = await profile.open();
  const path = await fill(run, profile);
  await edit(path, 'СССР-у. #комуне', 'Кини. #комуне #село');
  await refresh(run);
  await run.page.getByRole('button', { name: 'Look' }).click();

  const offered = sheetOf(run).getByRole('region', { name: 'Edited in the files' });
  await expect(offered.locator('del')).toHaveText(['СССР-у']);
  await expect(offered.locator('ins')).toHaveText(['Кини']);
  await expect(offered.getByText('tag added: #село')).toBeVisible();
  expect(await readFile(path, 'utf8')).toContain('Кини');
  if (process.env.SHOTS) await run.page.screenshot({ path: `${process.env.SHOTS}-offered.png` });

  await sheetOf(run).getByRole('button', { name: 'Take what is ticked and refresh' }).click();
  await expect(run.page.getByText('1 edit was taken from the folder.')).toBeVisible();
  await sheetOf(run).getByRole('button', { name: 'Close' }).click();
  await expect(run.desk.notes.getByText('колективизацијом у Кини.')).toBeVisible();
  await run.page.keyboard.press('Control+Z');
  await expect(run.desk.notes.getByText('колективизацијом у СССР-у.')).toBeVisible();
});

test('a file whose markers were broken by hand is told of, by line, and left alone', async ({
  profile,
}) => {
  const run = await profile.open();
  const path = await fill(run, profile);
  await edit(path, '%% uporedo:end %%', '');
  const broken = await readFile(path, 'utf8');
  const line = broken.split('\n').indexOf('%% uporedo:begin %%') + 1;
  await refresh(run);
  await run.page.getByRole('button', { name: 'Look' }).click();
  await expect(sheetOf(run).getByText(`line ${line}: the markers are broken`)).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(broken);
});

test('a folder that was taken out is told of, and not made anew', async ({ profile }) => {
  const run = await profile.open();
  const path = await fill(run, profile);
  const folder = join(path, '..');
  await rename(folder, `${folder} 2`);
  await refresh(run);
  await expect(run.page.getByRole('alert')).toContainText('cannot be opened (ENOENT)');
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});
