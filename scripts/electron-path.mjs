// Prints the path of the Electron executable in use, and nothing else, on stdout.
import './setup/node-version.mjs';
import { setUp } from './setup/set-up.mjs';
import { main } from './setup/trouble.mjs';

await main(async () => {
  process.stdout.write(`${await setUp()}\n`);
});
