import type { Random } from '../../src/importing/samples/random.ts';

/** A file with one to four things wrong with it that may happen to any bytes. */
export function mutated(
  bytes: Uint8Array,
  other: Uint8Array,
  random: Random,
): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes);
  for (let times = 1 + random.below(4); times > 0; times--) {
    now = random.one(mutations)(now, other, random);
  }
  return now;
}

type Mutation = (
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array,
  random: Random,
) => Uint8Array<ArrayBuffer>;

const mutations: readonly Mutation[] = [
  function flip(bytes, _, random) {
    for (let times = random.below(64); times >= 0 && bytes.length > 0; times--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  },
  function cutShort(bytes, _, random) {
    return bytes.slice(0, random.below(bytes.length + 1));
  },
  function remove(bytes, _, random) {
    const { from, to } = stretch(bytes, random);
    return spliced(bytes, from, to, new Uint8Array());
  },
  function duplicate(bytes, _, random) {
    const { from, to } = stretch(bytes, random);
    return spliced(bytes, to, to, bytes.slice(from, to));
  },
  function insert(bytes, _, random) {
    const at = random.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256));
    return spliced(bytes, at, at, noise);
  },
  function overwrite(bytes, _, random) {
    const { from, to } = stretch(bytes, random);
    return bytes.fill(random.one([0, 0x20, 0xff, 0x80, 0x0a]), from, to);
  },
  function insertWhatIsOdd(bytes, _, random) {
    const at = random.below(bytes.length + 1);
    return spliced(bytes, at, at, random.one(odd));
  },
  function renumber(bytes, _, random) {
    const places = [...bytes.keys()].filter((at) => isDigit(bytes[at]) && !isDigit(bytes[at - 1]));
    if (places.length === 0) return bytes;
    const from = random.one(places);
    let to = from;
    while (isDigit(bytes[to])) to++;
    return spliced(bytes, from, to, random.one(numbers));
  },
  function spliceWithAnother(bytes, other, random) {
    const head = bytes.subarray(0, random.below(bytes.length + 1));
    return spliced(head, head.length, head.length, other.subarray(random.below(other.length + 1)));
  },
];

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

function stretch(bytes: Uint8Array, random: Random): { from: number; to: number } {
  const from = random.below(bytes.length + 1);
  return { from, to: Math.min(bytes.length, from + 1 + random.below(64)) };
}

function spliced(
  bytes: Uint8Array,
  from: number,
  to: number,
  between: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(from + between.length + bytes.length - to);
  whole.set(bytes.subarray(0, from));
  whole.set(between, from);
  whole.set(bytes.subarray(to), from + between.length);
  return whole;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const numbers = ['0', '-1', '65536', '2147483648', '99999999999999999999', '1e999', '0.5'].map(
  utf8,
);

/** Marks of order, direction and no width; halves of letters; ends of lines of every kind. */
const odd: readonly Uint8Array[] = [
  ...['\0', '\ufeff', '\ufffd', '\ufffe', '\u202e', '\u2066', '\u200b', '\u00ad'].map(utf8),
  ...['\u2028', '\u0085', '\r', '\r\n\r\n', '\f', '\u0300'.repeat(40), '😀', 'ǆ'].map(utf8),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0x00, 0xd8),
  Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
  Uint8Array.of(0xff, 0xfe),
];
