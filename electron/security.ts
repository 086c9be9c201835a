import { app } from 'electron';
import type { Session } from 'electron';
import { log } from './log.ts';
import { isOwnAddress, mayLoad } from './own-address.ts';
import { devPolicy } from './page-policy.ts';

/** Takes from a session everything the reader does not need. */
export function secureSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const granted =
      PERMITTED.has(permission) &&
      details.isMainFrame &&
      isOwnAddress(details.requestingUrl, devServer);
    if (!granted) refused(`permission ${permission}`, details.requestingUrl);
    decide(granted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => PERMITTED.has(permission) && isOwnAddress(origin, devServer),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    refused('download', item.getURL());
  });
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = mayLoad(url, devServer) || (!app.isPackaged && url.startsWith('devtools:'));
    if (!allowed) refused('request', url);
    decide({ cancel: !allowed });
  });
  if (devServer !== null) sendDevPolicy(session, devServer);
}

/** Keeps every page where it is: no navigation, no new windows, no embedded pages, no WebRTC. */
export function securePages(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(({ url }) => {
      refused('window', url);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      refused('webview', '');
    });
    contents.on('will-frame-navigate', (event) => {
      // Vite reloads the page when a module cannot be replaced in place.
      if (devServer !== null && event.isMainFrame && isOwnAddress(event.url, devServer)) return;
      event.preventDefault();
      refused('navigation', event.url);
    });
    contents.on('will-navigate', (event) => {
      if (devServer === null || !isOwnAddress(event.url, devServer)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
      refused('redirect', event.url);
    });
  });
}

/**
 * Without the first the store may be evicted: Chromium asks this very handler whether the data of
 * our origin are to stay.
 */
const PERMITTED = new Set(['persistent-storage', 'clipboard-sanitized-write']);

function refused(what: string, address: string): void {
  log('warning', `Refused: ${what} ${address.slice(0, 200)}`);
}

function sendDevPolicy(session: Session, devServer: string): void {
  session.webRequest.onHeadersReceived(({ url, responseHeaders }, decide) => {
    if (!isOwnAddress(url, devServer)) decide({});
    else {
      decide({
        responseHeaders: { ...responseHeaders, 'Content-Security-Policy': devPolicy(devServer) },
      });
    }
  });
}
