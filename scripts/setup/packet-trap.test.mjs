import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inPacketTrap, sentOver } from './packet-trap.mjs';

test('what a device sent is read from the table of the system', () => {
  const table = `Inter-|   Receive                            |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop
    lo:     700       7    0    0    0     0          0         0      700       7    0    0
  trap:       0       0    0    0    0     0          0         0     1064      15    0    0
`;
  expect(sentOver('trap', table)).toBe(15);
  expect(sentOver('eth0', table)).toBeNull();
});

const counted = inPacketTrap([process.execPath, '--input-type=module', '-e', script()]);

test.skipIf(counted === null)('every way out of the machine is counted, and quiet is none', () => {
  const [program, ...args] = counted;
  const [quiet, ...ways] = JSON.parse(execFileSync(program, args, { encoding: 'utf8' }));
  expect(quiet).toBe(0);
  expect(ways).toHaveLength(5);
  for (const sent of ways) expect(sent).toBeGreaterThan(0);
});

/** Prints what was sent before anything is, then by each way out. */
function script() {
  const trap = JSON.stringify(new URL('packet-trap.mjs', import.meta.url).href);
  return `
    import { createSocket } from 'node:dgram';
    import { Resolver } from 'node:dns/promises';
    import { connect } from 'node:net';
    import { packetsSent } from ${trap};
    const datagram = (kind, address) => new Promise((resolve) => {
      const socket = createSocket(kind);
      socket.send('x', 3478, address, () => { socket.close(); resolve(); });
    });
    const ways = [
      () => {},
      () => datagram('udp4', '198.51.100.7'),
      () => datagram('udp6', '2001:db8::7'),
      () => datagram('udp4', '224.0.0.251'),
      () => new Promise((resolve) => {
        const socket = connect(443, '203.0.113.7').on('error', resolve);
        setTimeout(() => { socket.destroy(); resolve(); }, 50);
      }),
      () => new Resolver({ timeout: 50, tries: 1 }).resolve4('nowhere.example').catch(() => {}),
    ];
    const sent = [];
    let before = 0;
    for (const way of ways) {
      await way();
      const now = packetsSent();
      sent.push(now - before);
      before = now;
    }
    console.log(JSON.stringify(sent));
    process.exit();
  `;
}
