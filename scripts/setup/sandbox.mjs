import { chownSync, chmodSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isRoot, projectRoot, sharedCache } from './places.mjs';
import { succeedsAs } from './ordinary-user.mjs';

/** Whether Chromium can sandbox its processes when the user (null: whoever we are) starts it. */
export function canSandbox(executable, user) {
  if (process.platform !== 'linux') return true;
  if (isRoot && !user) return false;
  // Chromium's first choice: namespaces that an ordinary user may make.
  return succeedsAs(user, 'unshare', '-Urpn', '--fork', 'true') || helperWorks(executable);
}

/** Its second choice: a helper that is root's and setuid, where root may make namespaces. */
function helperWorks(executable) {
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (isRoot) giveToRoot(helper);
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? {};
  if (uid !== 0 || !(mode & 0o4000)) return false;
  // Many containers forbid one or the other. Only root can try the second.
  if (/^NoNewPrivs:\s*1/m.test(readFileSync('/proc/self/status', 'utf8'))) return false;
  return !isRoot || succeedsAs(null, 'unshare', '-pn', '--fork', 'true');
}

/** Only in runtimes that are ours to change. */
function giveToRoot(helper) {
  const ours = [sharedCache, projectRoot].some((folder) => helper.startsWith(folder + path.sep));
  if (!ours || !statSync(helper, { throwIfNoEntry: false })) return;
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}
