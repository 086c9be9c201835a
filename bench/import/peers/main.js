// A window of the same size as Uporedo's, with a page that opens an EPUB with one of its peers.
import { app, BrowserWindow, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'peer', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

void app.whenReady().then(() => {
  protocol.handle('peer', async ({ url }) => {
    const file = path.join(import.meta.dirname, 'page', path.normalize(new URL(url).pathname));
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  });
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('peer://window/page.html');
});
