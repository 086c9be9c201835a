export interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  /** False: started without Chromium's sandbox. Playwright has to be told. */
  chromiumSandbox: boolean;
  /** What a person should know: as whom the app runs, or why it runs without the sandbox. */
  note: string | null;
}

/** `root`: the folder of the app to start; this project's if not named. */
export function launchOptions(
  args?: readonly string[],
  options?: { root?: string },
): Promise<Launch>;

export function ownedByLauncher(place: string): string;
