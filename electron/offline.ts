import { app } from 'electron';

/**
 * Keeps Chromium itself from the network; must be called before the app is ready. Its own services,
 * unlike pages, are asked by no `webRequest` whether they may: without this every start would fetch a
 * dictionary for checking spelling.
 */
export function stayOffline(devServer: string | null): void {
  // Switching the checking off comes too late: languages are looked at when a session is made.
  app.on('session-created', (session) => {
    session.setSpellCheckerLanguages([]);
  });
  // WebRTC, which no policy of pages reaches, would tell the neighbours names by multicast.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  // While developing, pages come from Vite.
  if (devServer !== null) return;
  // Whatever else it has in mind: no name is looked up, and nobody listens at this proxy.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
}
