// Starts the app from its sources, with hot reload.
import './setup/node-version.mjs';
import { forgetBuild, makeMessages } from './setup/app-build.mjs';
import { foreground } from './setup/foreground.mjs';
import { projectRoot } from './setup/places.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say } from './setup/trouble.mjs';
import { launchOptions } from './launch.mjs';

await main(async () => {
  await setUp();
  await makeMessages();
  // electron-vite writes main and preload of the development kind into out/.
  forgetBuild();
  const { executablePath, args, env, note } = await launchOptions();
  if (note) say(note);

  const electronVite = ['node_modules/electron-vite/bin/electron-vite.js', 'dev'];
  if (args.includes('--no-sandbox')) electronVite.push('--noSandbox');
  return foreground(process.execPath, [...electronVite, ...process.argv.slice(2)], {
    family: true,
    cwd: projectRoot,
    env: { ...process.env, ...env, ELECTRON_EXEC_PATH: executablePath },
  });
});
