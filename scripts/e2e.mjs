// Runs the end-to-end tests in real windows; arguments go to Playwright.
import './setup/node-version.mjs';
import { ensureBuild } from './setup/app-build.mjs';
import { foreground } from './setup/foreground.mjs';
import { projectRoot } from './setup/places.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say } from './setup/trouble.mjs';
import { launchOptions } from './launch.mjs';

await main(async () => {
  await setUp({ virtualDisplay: true });
  await ensureBuild();
  const { note } = await launchOptions();
  if (note) say(note);

  const args = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
  return foreground(process.execPath, args, { family: true, cwd: projectRoot });
});
