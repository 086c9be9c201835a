import { isDeepStrictEqual } from 'node:util';
import { importBytes } from '../../src/importing/import-bytes.ts';
import { ImportTrouble, importTroubles } from '../../src/importing/trouble.ts';
import { faultsOf } from './faults.ts';
import type { Input } from './inputs.ts';

export { formats } from '../../src/core/format.ts';
export { makeInput } from './inputs.ts';
export { largeFiles } from './large.ts';

/** What came of an input. */
export interface Tried {
  /** `opened`, or the kind of the trouble. */
  readonly outcome: string;
  /** What is wrong with that; nothing must be. */
  readonly faults: readonly string[];
  /** Of the first reading. */
  readonly milliseconds: number;
}

/** Brings an input in, twice, and looks whether all holds that must. */
export async function tried(input: Input): Promise<Tried> {
  const before = Uint8Array.from(input.bytes);
  const begin = performance.now();
  const first = await read(input);
  const milliseconds = performance.now() - begin;
  const touched = isDeepStrictEqual(before, input.bytes) ? [] : ['the bytes were touched'];
  const second = await read({ ...input, bytes: before });
  const differs = isDeepStrictEqual(first, second) ? [] : ['read differently the second time'];
  const faults = [...new Set([...first.faults, ...touched, ...differs])];
  return { outcome: first.outcome, faults, milliseconds };
}

/** Brings an input in once. */
export async function readOnce(input: Input): Promise<Tried> {
  const begin = performance.now();
  const { outcome, faults } = await read(input);
  return { outcome, faults: [...new Set(faults)], milliseconds: performance.now() - begin };
}

interface Read {
  readonly outcome: string;
  readonly document: unknown;
  readonly faults: readonly string[];
}

async function read({ name, bytes, options }: Input): Promise<Read> {
  const faults: string[] = [];
  try {
    const document = await importBytes(name, bytes, options, (share) => {
      if (!(share >= 0 && share <= 1)) faults.push('progress outside 0 to 1');
    });
    return { outcome: 'opened', document, faults: [...faults, ...faultsOf(document)] };
  } catch (error) {
    if (error instanceof ImportTrouble) {
      const known = importTroubles.includes(error.kind) ? [] : ['unknown trouble'];
      return { outcome: error.kind, document: error.detail, faults: [...faults, ...known] };
    }
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { outcome: 'threw', document: null, faults: [`threw ${said.slice(0, 200)}`] };
  }
}
