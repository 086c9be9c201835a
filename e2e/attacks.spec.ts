import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { electronRuntime } from '../scripts/setup/electron-runtime.mjs';
import { inPacketTrap, sentOver, wire } from '../scripts/setup/packet-trap.mjs';
import { expect, test, type Profile } from './app.ts';
import { attacks, HOME, NAME, pageOf } from './attacks.ts';
import { requestsIn } from './request-log.ts';

const names = Object.keys(attacks);
const pages = Object.fromEntries(names.map((name) => [name, pageOf(name)]));

interface Seen {
  readonly ran: readonly string[];
  readonly asked: readonly string[];
  /** The system's table of what was sent; empty where there is none. */
  readonly sent: string;
}

/** What the attacks do in a window without our protections. */
async function unguarded(
  profile: Profile,
  requestLog: string,
): Promise<Seen & { trapped: boolean }> {
  const { executable } = await electronRuntime();
  const command = [
    executable,
    // Root has no sandbox; and here it would only help.
    '--no-sandbox',
    `--user-data-dir=${profile.path('unguarded')}`,
    `--log-net-log=${requestLog}`,
    fileURLToPath(new URL('unguarded', import.meta.url)),
    await profile.file('pages.json', JSON.stringify(pages)),
    HOME,
  ];
  const trapped = inPacketTrap(command);
  const [program = '', ...args] = trapped ?? command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 45_000 });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const line = output.trim().split('\n').at(-1) ?? '';
  return { ...(JSON.parse(line) as Seen), trapped: trapped !== null };
}

test('without our protections attacks run and call home, and the traps tell', async ({
  profile,
}) => {
  const log = profile.path('unguarded.json');
  const { ran, asked, sent, trapped } = await unguarded(profile, log);
  expect(new Set(ran).size).toBeGreaterThanOrEqual(15);
  expect(new Set(asked).size).toBeGreaterThanOrEqual(15);
  const requests = requestsIn(await readFile(log, 'utf8'));
  const told = (words: string): boolean => requests.some((request) => request.includes(words));
  expect(told(`URL_REQUEST_START_JOB ${HOME}/fetch`)).toBe(true);
  expect(told(NAME)).toBe(true);
  // WebRTC goes past all that pages are told by their policy.
  expect(told('UDP_BYTES_SENT 198.51.100.66:3478')).toBe(true);
  if (trapped) expect(sentOver(wire, sent)).toBeGreaterThan(10);
});

test('in a page of ours, though all of it were taken for markup, nothing runs or calls home', async ({
  profile,
}) => {
  const { app, page } = await profile.open();
  const headers = await page.evaluate(async () => [...(await fetch('/')).headers]);
  const found = await app.evaluate(
    async ({ BrowserWindow, protocol, session }, given) => {
      const asked: string[] = [];
      session.defaultSession.webRequest.onSendHeaders(({ url }) => {
        if (url.startsWith(given.home)) asked.push(url);
      });
      protocol.unhandle('app');
      protocol.handle('app', ({ url }) => {
        const name = new URL(url).pathname.split('/').at(-1) ?? '';
        return new Response(given.pages[name] ?? '', { headers: given.headers });
      });
      const window = new BrowserWindow({ show: false });
      const ran: unknown[] = [];
      for (const name of Object.keys(given.pages)) {
        const loaded = window.loadURL(`app://uporedo/attacks/${name}`).catch(() => undefined);
        await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1000))]);
        ran.push(await window.webContents.mainFrame.executeJavaScript('self.attacked'));
      }
      const address = window.webContents.getURL();
      window.destroy();
      return { ran, asked, address };
    },
    { pages, home: HOME, headers },
  );
  expect(found.ran).toEqual(names.map(() => null));
  expect(found.asked).toEqual([]);
  expect(found.address).toBe(`app://uporedo/attacks/${names.at(-1) ?? ''}`);
});
