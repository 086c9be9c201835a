import { existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { electronRuntime } from './setup/electron-runtime.mjs';
import { lend } from './setup/lend.mjs';
import { closedTo, ensureHome, ordinaryUser, ownedBy } from './setup/ordinary-user.mjs';
import { isRoot, projectRoot } from './setup/places.mjs';
import { canSandbox } from './setup/sandbox.mjs';

/**
 * How to start the built app with these arguments (flags, files), for `spawn` and for Playwright's
 * `_electron.launch` alike. Chromium's sandbox is kept wherever it can be: root, who gets none, runs
 * the app as an ordinary user. `note` says in one line what a person should know of that.
 */
export async function launchOptions(args = [], { root = projectRoot } = {}) {
  const { executable } = await electronRuntime();
  const obstacle = obstacleToSandbox(executable, root, args);
  if (obstacle) {
    return {
      executablePath: executable,
      args: ['--no-sandbox', root, ...args],
      env: { ...process.env },
      chromiumSandbox: false,
      note: `Without Chromium's sandbox: ${obstacle}.`,
    };
  }
  // Playwright adds --no-sandbox by itself unless it is told of the sandbox.
  if (!ordinaryUser) {
    return {
      executablePath: executable,
      args: [root, ...args],
      env: { ...process.env },
      chromiumSandbox: true,
      note: null,
    };
  }
  ensureHome(ordinaryUser);
  return {
    executablePath: path.join(import.meta.dirname, 'setup', 'as-ordinary-user.sh'),
    args: [root, ...args.map((arg) => readableBy(ordinaryUser, arg))],
    env: environmentOf(ordinaryUser, executable),
    chromiumSandbox: true,
    note: `Started by root, so the app runs as ${ordinaryUser.name}, with its home in ${ordinaryUser.home}.`,
  };
}

/** Gives a file or folder, with all in it, to the user as whom the app runs. Answers its path. */
export function ownedByLauncher(place) {
  if (!ordinaryUser) return place;
  const inside = statSync(place).isDirectory() ? readdirSync(place, { recursive: true }) : [];
  for (const each of [place, ...inside.map((name) => path.join(place, name))]) {
    lchownSync(each, ordinaryUser.uid, ordinaryUser.gid);
  }
  return place;
}

function obstacleToSandbox(executable, root, args) {
  if (process.platform !== 'linux') return null;
  if (isRoot) {
    if (!ordinaryUser) return 'root has none, and there is no user nobody';
    if (process.env.WAYLAND_DISPLAY && !process.env.DISPLAY) {
      return 'root has none, and its Wayland display is closed to other users';
    }
    const closed = closedTo(ordinaryUser, {
      readable: [executable, path.join(root, 'package.json')],
      writable: dataFoldersAmong(args).map((folder) => ownedBy(ordinaryUser, folder)),
    });
    if (closed) return `root has none, and ${closed} is closed to the user ${ordinaryUser.name}`;
  }
  return canSandbox(executable, ordinaryUser) ? null : 'this system does not let it start';
}

function dataFoldersAmong(args) {
  const flag = '--user-data-dir=';
  return args
    .filter((arg) => arg.startsWith(flag))
    .map((arg) => path.resolve(arg.slice(flag.length)));
}

/** An argument that names a file only root can read becomes the path of a copy. */
function readableBy(user, arg) {
  const file = path.resolve(arg);
  if (arg.startsWith('-') || !statSync(file, { throwIfNoEntry: false })?.isFile()) return arg;
  return closedTo(user, { readable: [file] }) ? lend(user, file) : arg;
}

/** The environment without what belongs to root's own session, but with the way to its display. */
function environmentOf(user, executable) {
  const roots = /^(XDG_.*|DBUS_SESSION_BUS_ADDRESS|WAYLAND_DISPLAY|XAUTHORITY|TMPDIR|SUDO_.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !roots.test(name));
  const cookie = process.env.XAUTHORITY || path.join(homedir(), '.Xauthority');
  return {
    ...Object.fromEntries(kept),
    ...(existsSync(cookie) && { XAUTHORITY: lend(user, cookie) }),
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    UPOREDO_EXECUTABLE: executable,
    UPOREDO_UID: String(user.uid),
    UPOREDO_GID: String(user.gid),
  };
}
