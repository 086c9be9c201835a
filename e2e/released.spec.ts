import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/launch.mjs';
import { electronRuntime } from '../scripts/setup/electron-runtime.mjs';
import { readFuses, releaseFuses } from '../scripts/setup/fuses.mjs';
import { makeReleased } from '../scripts/setup/released-runtime.mjs';
import { expect, test, type Profile } from './app.ts';

/** The program as readers get it, and how a start of it looks. */
async function released(profile: Profile) {
  const { executable: electron } = await electronRuntime();
  const executable = makeReleased(electron, await profile.folderOf('released'));
  const data = `--user-data-dir=${profile.path('data')}`;
  const { executablePath, args, env } = await launchOptions([data, '--lang=en']);
  // The app is in the archive; only switches are left to be given.
  const switches = args.filter((arg) => arg.startsWith('--'));
  return {
    executable,
    command: executablePath === electron ? executable : executablePath,
    switches,
    // It says whose links are its own: to nobody but this home.
    env: { ...env, HOME: profile.folder, UPOREDO_EXECUTABLE: executable },
  };
}

/** Waits for Chromium to say where it can be reached; gives all that was written until then. */
function reached(child: ChildProcess): Promise<{ endpoint: string; written: string }> {
  return new Promise((resolve, reject) => {
    let written = '';
    child.once('exit', () => {
      reject(new Error(`It ended: ${written}`));
    });
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      written += part;
      const [, endpoint] = /DevTools listening on (ws:\S+)/u.exec(written) ?? [];
      if (endpoint !== undefined) resolve({ endpoint, written });
    });
  });
}

test('what readers get has its fuses set, opens, and lends itself to nothing else', async ({
  profile,
}) => {
  test.skip(process.platform !== 'linux', 'elsewhere the executable is signed with its fuses');
  const { executable, command, switches, env } = await released(profile);
  expect(readFuses(await readFile(executable))).toMatchObject(releaseFuses);

  const child = spawn(command, ['--remote-debugging-port=0', '--inspect=0', ...switches], {
    env: { ...env, NODE_OPTIONS: '--inspect=0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const { endpoint, written } = await reached(child);
    expect(written).not.toContain('Debugger listening');
    const browser = await chromium.connectOverCDP(endpoint);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('There is no page.');
    await page.getByRole('group', { name: 'Paragraph 1', exact: true }).waitFor();
    expect(await page.evaluate(() => location.origin)).toBe('app://uporedo');
    await page.keyboard.press('F12');
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
    expect(context?.pages().map((each) => each.url())).toEqual(['app://uporedo/']);

    // As Node it would count; as the reader it finds the first one running, and ends.
    const asNode = spawnSync(command, [...switches, '-e', 'console.log(6 * 7)'], {
      env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(asNode.stdout).not.toContain('42');
    await browser.close();
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
});
