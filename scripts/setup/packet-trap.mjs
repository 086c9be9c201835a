import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from './places.mjs';

/** What the end of the wire is called, to which everything goes that leaves the machine. */
export const wire = 'uporedo-trap';

/**
 * A command line for the same program where nothing can leave the machine and what tries is counted;
 * null where that cannot be had: it takes Linux, root, and namespaces.
 */
export function inPacketTrap(command) {
  const trapped = (inner) => [
    ...namespaces,
    path.join(import.meta.dirname, 'packet-trap.sh'),
    ...inner,
  ];
  if (process.platform !== 'linux' || !isRoot) return null;
  const [program, ...args] = trapped(['true']);
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0 ? trapped(command) : null;
}

/** How many packets were sent to the world since the trap was set; null outside of it. */
export function packetsSent() {
  if (process.platform !== 'linux') return null;
  return sentOver(wire, readFileSync('/proc/net/dev', 'utf8'));
}

/** The packets sent over a device, as `/proc/net/dev` has them. */
export function sentOver(device, table) {
  const line = table.split('\n').find((each) => each.trim().startsWith(`${device}:`));
  // After the colon eight figures of what came in, then bytes and packets of what went out.
  return line === undefined ? null : Number(line.split(':')[1].trim().split(/\s+/)[9]);
}

const namespaces = ['env', `UPOREDO_TRAP=${wire}`, 'unshare', '--net', '--mount', '--'];
