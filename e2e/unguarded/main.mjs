// A window without any of our protections, with a frame for each page of attacks, to see that the
// attacks are real and that what leaves is caught. Prints what ran, what was asked for, and the
// system's table of what was sent.
import { app, BrowserWindow, protocol, session } from 'electron';
import { existsSync, readFileSync } from 'node:fs';

const [file, home] = process.argv.slice(-2);
const pages = JSON.parse(readFileSync(file, 'utf8'));
const frames = Object.keys(pages).map((name) => `<iframe src="attack://pages/${name}"></iframe>`);

protocol.registerSchemesAsPrivileged([{ scheme: 'attack', privileges: { standard: true } }]);

app
  .whenReady()
  .then(look)
  .catch((error) => {
    process.stderr.write(`${error}\n`);
    app.exit(1);
  });

async function look() {
  session.defaultSession.setSpellCheckerLanguages([]);
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  protocol.handle('attack', ({ url }) => {
    const name = new URL(url).pathname.slice(1);
    return new Response(pages[name] ?? frames.join(''), { headers });
  });
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: false } });
  const asked = [];
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    if (url.startsWith(home)) asked.push(url.slice(home.length + 1));
    decide({});
  });
  // It never ends: what the pages ask for never comes.
  void window.loadURL('attack://pages/').catch(() => undefined);
  await new Promise((resolve) => window.webContents.once('dom-ready', resolve));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const ran = await window.webContents.mainFrame.executeJavaScript(
    'Array.from(self, (frame) => { try { return frame.attacked ?? [] } catch { return [] } }).flat()',
  );
  const table = '/proc/net/dev';
  const sent = existsSync(table) ? readFileSync(table, 'utf8') : '';
  process.stdout.write(`\n${JSON.stringify({ ran, asked, sent })}\n`);
  app.exit(0);
}
