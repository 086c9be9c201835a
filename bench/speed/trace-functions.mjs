import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../../scripts/setup/places.mjs';

/** Names the places of a built script by those of the source. @param assets folder with scripts and maps */
export function sourceNames(assets) {
  const maps = new Map();
  const mapOf = (file) => {
    if (!maps.has(file)) {
      const map = path.join(assets, `${file}.map`);
      // What the bundler adds of its own has none.
      maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : null);
    }
    return maps.get(file);
  };
  return ({ url, lineNumber, columnNumber, functionName }) => {
    if (!url?.startsWith('app://'))
      return { room: nativeRoom(functionName), name: functionName || 'native' };
    const entry = mapOf(path.basename(url))?.findEntry(lineNumber, columnNumber);
    if (!entry?.originalSource) return { room: unmapped, name: unmapped };
    const file = path
      .relative(projectRoot, path.resolve(assets, entry.originalSource))
      .split(path.sep)
      .join('/');
    return { room: roomOf(file), name: `${file}:${entry.originalLine + 1}` };
  };
}

/** `src/ui`, `dexie`; of generated messages just that. */
function roomOf(file) {
  const parts = file.split('/');
  const last = parts.lastIndexOf('node_modules');
  if (last < 0) return parts.slice(0, 2).join('/');
  return parts[last + 1].startsWith('@')
    ? parts.slice(last + 1, last + 3).join('/')
    : parts[last + 1];
}

const unmapped = 'script as a whole';

const nativeRoom = (name) =>
  name === '(garbage collector)' ? 'memory is collected' : 'Chromium itself';

/**
 * Which functions ran by the samples between two moments.
 * @param trace as `signed` makes it
 * @returns milliseconds by room and by name, what was called from there not counted
 */
export function samplesByPlace({ samples, sampledFrom, from, to }, nameOf) {
  const nodes = new Map();
  const rooms = new Map();
  const functions = new Map();
  const add = (sums, key, time) => sums.set(key, (sums.get(key) ?? 0) + time);
  let now = sampledFrom;
  for (const { args } of samples.toSorted((a, b) => a.ts - b.ts)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node.callFrame);
    (cpuProfile.samples ?? []).forEach((id, i) => {
      now += timeDeltas[i];
      const frame = nodes.get(id);
      if (now < from || now > to || !frame || idle.has(frame.functionName)) return;
      const { room, name } = nameOf(frame);
      add(rooms, room, timeDeltas[i] / 1000);
      add(functions, name, timeDeltas[i] / 1000);
    });
  }
  return { rooms, functions };
}

const idle = new Set(['(idle)', '(root)']);
