// The command-line tool, from the sources as they are: npm run -s uporedo -- clean FILE
import './setup/node-version.mjs';
import { pathToFileURL } from 'node:url';
import { cliFile, ensureCli } from './setup/cli-build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { main } from './setup/trouble.mjs';

await main(async () => {
  await ensurePackages();
  await ensureCli();
  await import(pathToFileURL(cliFile).href);
  return process.exitCode;
});
