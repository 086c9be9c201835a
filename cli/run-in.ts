import { execFile } from 'node:child_process';
import path from 'node:path';
import { run } from './run.ts';

/** What a command line came to. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const script = path.resolve(import.meta.dirname, '../scripts/uporedo.mjs');

/** Starts the tool as a person does, with a folder as the working directory. */
export function startIn(folder: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, out, err) => {
      const status = error === null ? 0 : Number(error.code ?? -1);
      resolve({ status, out, err });
    });
  });
}

/** The same in this process, which starts none and reads the dictionaries once for all tests. */
export async function runIn(folder: string, ...args: string[]): Promise<Outcome> {
  const [out, err] = [process.stdout, process.stderr].map((stream) => caught(stream));
  const before = process.cwd();
  process.chdir(folder);
  try {
    const status = await run(args);
    return { status, out: out?.end() ?? '', err: err?.end() ?? '' };
  } finally {
    process.chdir(before);
    out?.end();
    err?.end();
  }
}

/** Keeps what is written to a stream from it until `end`, which answers it. */
function caught(stream: NodeJS.WriteStream): { end: () => string } {
  const write = stream.write.bind(stream);
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return {
    end: () => {
      stream.write = write;
      return text;
    },
  };
}
