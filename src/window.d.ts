import type { DesktopBridge } from '../electron/bridge.ts';

declare global {
  interface Window {
    readonly desktop: DesktopBridge;
  }
}
