import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportEnd } from '../../electron/bridge.ts';
import { ImportProcesses } from './import-processes.ts';

let said: string[];
let told: (end: ImportEnd) => void;
let processes: ImportProcesses;
let ports: MessagePort[];
let leave: () => void;

beforeEach(() => {
  said = [];
  ports = [];
  const listens = vi.spyOn(window, 'addEventListener');
  processes = new ImportProcesses({
    expectImport: () => Promise.resolve(void said.push('expect')),
    openImport: (id) => Promise.resolve(void said.push(`open ${id}`)),
    endImport: (id) => Promise.resolve(void said.push(`end ${id}`)),
    onImportEnd: (listener) => {
      told = listener;
      return () => undefined;
    },
  });
  const [call] = listens.mock.calls;
  leave = () => {
    if (call) window.removeEventListener(call[0], call[1]);
  };
  listens.mockRestore();
});

afterEach(() => {
  leave();
  for (const port of ports) port.close();
});

/** What preload does when main sends a port: the other end is the process. */
function connect(id: number, source: Window | null = window): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const data = { importProcess: id };
  window.dispatchEvent(new MessageEvent('message', { data, source, ports: [port1] }));
  ports.push(port1, port2);
  return port2;
}

const heardBy = (port: MessagePort): Promise<unknown> =>
  new Promise((resolve) => {
    port.onmessage = ({ data }) => {
      resolve(data);
    };
  });

describe('a process that reads a file', () => {
  it('is told what was said before the way to it was there', async () => {
    const process = processes.start();
    process.postMessage('прва реч');
    const port = connect(1);
    expect(await heardBy(port)).toBe('прва реч');
    const answer = new Promise((resolve) => {
      process.addEventListener('message', ({ data }) => {
        resolve(data);
      });
    });
    port.postMessage('одговор');
    expect(await answer).toBe('одговор');
    expect(said).toEqual(['open 1']);
  });

  it('that ends by itself says why, and only to whom it read for', () => {
    const ends: string[] = [];
    for (const name of ['a', 'b']) {
      processes.start().addEventListener('error', ({ message }) => ends.push(`${name} ${message}`));
    }
    told({ id: 2, why: 'memory' });
    expect(ends).toEqual(['b memory']);
  });

  it('is ended when it is not wanted any more, also before the way to it was there', async () => {
    const process = processes.start();
    process.terminate();
    expect(said).toEqual(['open 1', 'end 1']);
    const port = connect(1);
    const isClosed = new Promise((resolve) => {
      port.addEventListener('close', resolve);
    });
    port.start();
    await isClosed;
  });

  it('is not taken from a message that is no window’s own', async () => {
    const process = processes.start();
    process.postMessage('реч');
    connect(1, null);
    expect(await heardBy(connect(1))).toBe('реч');
  });
});
