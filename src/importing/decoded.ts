import type { ImportOptions } from './document.ts';
import { decodeAs } from './encoding/decode-as.ts';
import type { Encoding } from './encoding/encodings.ts';
import { guessEncoding } from './encoding/guess-encoding.ts';
import { Steps } from './steps.ts';
import { storable } from './storable.ts';

/** The bytes of a text file as a string, with its byte order mark if it has one. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Holds what could not be decoded. */
  readonly steps: Steps;
}

export function decoded(bytes: Uint8Array, { encoding: asked }: ImportOptions): Decoded {
  const encoding = asked ?? guessEncoding(bytes)[0]?.encoding ?? 'utf-8';
  const { text, replaced } = decodeAs(encoding, bytes);
  const steps = new Steps();
  steps.add('bytes-replaced', '', replaced);
  return { text: storable(text, steps), encoding, steps };
}

/** For formats in which a byte order mark says nothing more. */
export const withoutMark = (text: string): string =>
  text.startsWith('\ufeff') ? text.slice(1) : text;
