import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isRoot } from './places.mjs';

/** Where `nobody` keeps the reader's data when root starts the app: it has no home of its own. */
const homeOfNobody = '/var/lib/uporedo';

/**
 * The user as whom root runs the app, for Chromium has no sandbox for root: the one who typed sudo,
 * with their own data; else `nobody`. Null for anyone but root.
 */
export const ordinaryUser = isRoot && process.platform === 'linux' ? findUser() : null;

function findUser() {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(parseUser);
  const sudoer = users.find(({ uid }) => uid > 0 && uid === Number(process.env.SUDO_UID));
  if (sudoer) return sudoer;
  const nobody = users.find(({ name }) => name === 'nobody');
  return nobody ? { ...nobody, home: homeOfNobody } : null;
}

function parseUser(line) {
  const [name, , uid, gid, , home] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid), home };
}

/** Runs a program as the user (null: as we are); answers whether it ended well. */
export function succeedsAs(user, command, ...args) {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync(command, args, { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The first of these places that the user may not use as wanted, or null. */
export function closedTo(user, { readable = [], writable = [] }) {
  return (
    readable.find((place) => !succeedsAs(user, 'test', '-r', place)) ??
    writable.find((place) => !succeedsAs(user, 'test', '-w', place)) ??
    null
  );
}

/** The user's home, made if need be. */
export function ensureHome(user) {
  if (user.home === homeOfNobody) ownedBy(user, user.home);
}

/** A folder that is the user's, and closed to others, if it has to be made. Answers its path. */
export function ownedBy(user, folder) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    chownSync(folder, user.uid, user.gid);
  }
  return folder;
}
