import { zipOf, type Part } from '../../src/importing/samples/parts.ts';
import type { Random } from '../../src/importing/samples/random.ts';
import { mutated } from './mutate.ts';
import { mutatedMarkup } from './mutate-markup.ts';

/** An archive with something wrong inside: what is in a part, or what is said of it. */
export async function mutatedParts(
  parts: readonly Part[],
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  let now = parts;
  for (let times = 1 + random.below(3); times > 0; times--) {
    now = now.length === 0 ? now : random.one(mutations)(now, random.below(now.length), random);
  }
  return zipOf(now);
}

type Mutation = (parts: readonly Part[], place: number, random: Random) => readonly Part[];

const mutations: readonly Mutation[] = [
  markup,
  markup,
  markup,
  bytes,
  bytes,
  (parts, place) => parts.toSpliced(place, 1),
  (parts, place) => parts.toSpliced(place, 0, ...parts.slice(place, place + 1)),
  (parts, place, random) =>
    changed(parts, place, {
      name: random.one(['', 'x', '../x', '/x', 'x\\y', 'x\0', '__proto__']),
    }),
  (parts, place, random) => changed(parts, place, { name: random.one(parts).name }),
  (parts, place, random) => changed(parts, place, { content: random.one(parts).content }),
  (parts, place) => changed(parts, place, { content: '' }),
  (parts, place) => changed(parts, place, { isStored: true }),
  (parts, place, random) => changed(parts, place, { wrong: random.one(wrongs) }),
  (parts, place, random) => {
    const other = random.below(parts.length);
    const [one, two] = [parts[place], parts[other]];
    return one && two ? parts.with(place, two).with(other, one) : parts;
  },
];

const wrongs: readonly Required<Part>['wrong'][] = [
  { flags: 0x801 },
  { flags: 0 },
  { flags: 0x808 },
  { claimedSize: 0 },
  { claimedSize: 0xffffffff },
  { claimedSize: 1 },
  { checksum: 1 },
  { method: 0 },
  { method: 8 },
  { method: 99 },
  { offset: 0 },
  { offset: 7 },
  { offset: 0xfffffff0 },
];

function markup(parts: readonly Part[], _: number, random: Random): readonly Part[] {
  const places = [...parts.keys()].filter((at) => typeof parts[at]?.content === 'string');
  if (places.length === 0) return parts;
  const place = random.one(places);
  return changed(parts, place, { content: mutatedMarkup(textOf(parts[place]), random) });
}

function bytes(parts: readonly Part[], place: number, random: Random): readonly Part[] {
  const utf8 = (part: Part | undefined): Uint8Array => new TextEncoder().encode(textOf(part));
  const content = mutated(utf8(parts[place]), utf8(random.one(parts)), random);
  return changed(parts, place, { content });
}

const textOf = (part: Part | undefined): string =>
  typeof part?.content === 'string' ? part.content : 'PNG';

function changed(parts: readonly Part[], place: number, to: Partial<Part>): readonly Part[] {
  const part = parts[place];
  return part ? parts.with(place, { ...part, ...to }) : parts;
}
