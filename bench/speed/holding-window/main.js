// The least an Electron app can be that has a whole text in memory: one window of the same size, one
// word, and the two files that are put beside it as strings.
import { app, BrowserWindow, protocol } from 'electron';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'holding', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

const types = { '.html': 'text/html', '.js': 'text/javascript', '.txt': 'text/plain' };

void app.whenReady().then(() => {
  protocol.handle('holding', ({ url }) => {
    const file = path.basename(new URL(url).pathname);
    const type = types[path.extname(file)];
    // Piece by piece: this process is to hold nothing of the text.
    const words = Readable.toWeb(createReadStream(path.join(import.meta.dirname, file)));
    return new Response(words, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  });
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('holding://window/page.html');
});
