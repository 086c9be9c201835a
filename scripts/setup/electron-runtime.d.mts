/** The Electron to run, fetched if need be, and which one it is. */
export function electronRuntime(): Promise<{ executable: string; description: string }>;
