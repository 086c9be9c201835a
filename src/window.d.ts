import type { DesktopBridge } from '../electron/bridge.ts';

declare global {
  interface Window {
    readonly desktop: DesktopBridge;
    /** As much of Trusted Types as is used; the typings of the language do not have it yet. */
    readonly trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => unknown };
    };
  }
}
