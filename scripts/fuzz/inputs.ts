import { formats, type Format } from '../../src/core/format.ts';
import type { ImportOptions } from '../../src/importing/document.ts';
import { encodings } from '../../src/importing/encoding/encodings.ts';
import { Random, seedOf } from '../../src/importing/samples/random.ts';
import { extensions, makeSample, type Sample } from '../../src/importing/samples/samples.ts';
import { mutated } from './mutate.ts';
import { mutatedMarkup } from './mutate-markup.ts';
import { mutatedParts } from './mutate-parts.ts';

/** A file to be tried, and how it is to be read. */
export interface Input {
  /** Of the sample it was made of; it may be anything by now. */
  readonly format: Format;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ImportOptions;
}

/** The input of a number: the same for the same seed and list of formats. */
export async function makeInput(
  seed: number,
  place: number,
  among: readonly Format[],
): Promise<Input> {
  const random = new Random(seedOf(seed, place));
  const format = among[place % among.length] ?? 'text';
  const sample = await makeSample(format, random);
  const bytes = random.once(50) ? sample.bytes : await damaged(sample, random);
  const name = random.once(8) ? `x.${random.one(Object.values(extensions))}` : sample.name;
  const options = {
    tidy: random.once(2),
    ...(random.once(20) ? { format: random.one(formats) } : {}),
    ...(random.once(20) ? { encoding: random.one(encodings) } : {}),
  };
  return { format, name, bytes, options };
}

async function damaged(sample: Sample, random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const { format, bytes, parts } = sample;
  if (parts !== null && !random.once(4)) return mutatedParts(parts, random);
  if ((format === 'html' || format === 'tei') && !random.once(3)) {
    return new TextEncoder().encode(mutatedMarkup(new TextDecoder().decode(bytes), random));
  }
  const other = await makeSample(random.one(formats), random);
  return mutated(bytes, other.bytes, random);
}
