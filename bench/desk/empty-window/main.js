// The least an Electron app of the same kind can be: the sandbox, a scheme of its own, one window
// of the same size, one word.
import { app, BrowserWindow, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'empty', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

void app.whenReady().then(() => {
  protocol.handle('empty', async () => {
    const page = await readFile(path.join(import.meta.dirname, 'page.html'));
    return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('empty://window/');
});
