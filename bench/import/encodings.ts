import chardet from 'chardet';
import jschardet from 'jschardet';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toCyrillic, toLatin } from '../../src/core/script.ts';
import { decodeAs } from '../../src/importing/encoding/decode-as.ts';
import { encodeAs } from '../../src/importing/encoding/encode-as.ts';
import { encodings as all, type Encoding } from '../../src/importing/encoding/encodings.ts';
import { guessEncoding } from '../../src/importing/encoding/guess-encoding.ts';
import { readSample } from '../cleaning/samples.ts';
import type { Table } from '../cleaning/measure.ts';
import { fitted, scriptOf } from './fitted.ts';

/** Bytes of a sample, and how many of each length are cut from every text. */
const lengths = [
  [200, 40],
  [2_000, 20],
  [20_000, 4],
] as const;

/**
 * Texts put into each encoding and cut; how many of the pieces come out as they were by the likeliest
 * guess of ours and by that of two known packages. Pieces with a letter that an encoding does not have
 * are left out.
 */
export function encodings(texts: string, quick: boolean): Table[] {
  const sources = names.flatMap((name) => readSample(texts, name) ?? []);
  if (sources.length === 0) return [];
  const rows = all.map((encoding) => [
    encoding,
    ...lengths.map(([length, most]) => exact(encoding, sources, length, quick ? most / 8 : most)),
  ]);
  const table = {
    title: 'Encodings: % decoded exactly by Uporedo / chardet / jschardet (of so many samples)',
    head: ['encoding', ...lengths.map(([length]) => `${length} bytes`)],
    rows,
  };
  return [table, files(texts)];
}

const names = [
  'B/B01_udhr_cyrl.txt',
  'B/B02_udhr_latn.txt',
  'B/B05_news_setimes_1.txt',
  'B/B07_gnome_help_cyrl.txt',
  'B/B10_progit_whatisgit.txt',
  'B/B11_petlja_latn.txt',
  'B/B13_lit_ijek_latn.txt',
  'B/B15_lit_nove_foreign.txt',
  'B/B17_philosophy.txt',
  'B/B18_astronomy.txt',
  'C/C01_SRP18991_BorisavS_UvelaRuza.txt',
  'C/C03_SRP19180_MilicaJ_PreSrece.txt',
  'C/C04_SRP19192_SvetozarC_Ucelijama.txt',
  'C/C09_SRP19203_KamenkoS_LegijaSmrti.txt',
];

function exact(
  encoding: Encoding,
  sources: readonly string[],
  length: number,
  most: number,
): string {
  const guessers = [
    (bytes: Uint8Array) => guessEncoding(bytes)[0]?.encoding ?? null,
    byChardet,
    byJschardet,
  ];
  const right = guessers.map(() => 0);
  let samples = 0;
  for (const source of sources) {
    for (const piece of cut(inScript(encoding, source), length / widthIn(encoding), most)) {
      const text = fitted(encoding, piece);
      const bytes = encodeAs(encoding, text);
      if (bytes === null) continue;
      samples++;
      guessers.forEach((guesser, i) => {
        const guess = guesser(bytes);
        if (guess !== null && decodeAs(guess, bytes).text === text) right[i] = (right[i] ?? 0) + 1;
      });
    }
  }
  const shares = right.map((count) => ((100 * count) / samples).toFixed(1));
  return samples === 0 ? '' : `${shares.join(' / ')} (${samples})`;
}

/** Pieces spread evenly over a text, none where it is shorter than half of one. */
function cut(text: string, length: number, most: number): string[] {
  const whole = Math.floor(length);
  const fits = Math.max(1, Math.min(most, Math.floor(text.length / whole)));
  if (text.length < whole / 2) return [];
  return Array.from({ length: fits }, (_, i) => {
    const from = Math.floor((i * text.length) / fits);
    return text.slice(from, from + whole).replace(/\p{Surrogate}/gu, '');
  });
}

/** Bytes of a letter, about. */
function widthIn(encoding: Encoding): number {
  if (encoding === 'utf-8') return 1.5;
  return encoding.startsWith('utf-16') ? 2 : 1;
}

function inScript(encoding: Encoding, text: string): string {
  const script = scriptOf(encoding);
  if (script === null) return text;
  return script === 'Cyrl' ? toCyrillic(text) : toLatin(text);
}

/** Names of both packages for what we have under other names. */
const aliases: ReadonlyMap<string, Encoding> = new Map([
  ['ascii', 'utf-8'],
  ['ibm852', 'cp852'],
  ['ibm855', 'cp855'],
  ['x-mac-cyrillic', 'mac-cyrillic'],
  ['maccyrillic', 'mac-cyrillic'],
  ['x-mac-ce', 'mac-ce'],
  ['maclatin2', 'mac-ce'],
  ['utf-16-le', 'utf-16le'],
  ['utf-16-be', 'utf-16be'],
  // With a mark, which says the rest.
  ['utf-16', 'utf-16le'],
]);

function known(name: string | null | undefined): Encoding | null {
  const lower = (name ?? '').toLowerCase();
  return aliases.get(lower) ?? all.find((encoding) => encoding === lower) ?? null;
}

const byChardet = (bytes: Uint8Array): Encoding | null => known(chardet.detect(bytes));

const byJschardet = (bytes: Uint8Array): Encoding | null =>
  known(jschardet.detect(Buffer.from(bytes)).encoding);

const given: readonly (readonly [name: string, encoding: Encoding])[] = [
  ['E/E01_SerbianCyrillic.cp1251.isl', 'windows-1251'],
  ['E/E04_scid_serbian.iso8859-2.tcl', 'iso-8859-2'],
  ['E/E06_croatian.cp1250.txt', 'windows-1250'],
  ['E/E07_bom-utf-16-le.srt', 'utf-16le'],
];

/** Files met in the world, whose encoding is known. */
function files(texts: string): Table {
  const rows = given.flatMap(([name, encoding]) => {
    const file = path.join(texts, name);
    if (!existsSync(file)) return [];
    const bytes = new Uint8Array(readFileSync(file));
    const right = decodeAs(encoding, bytes).text;
    const [first] = guessEncoding(bytes);
    const guesses = [first?.encoding ?? null, byChardet(bytes), byJschardet(bytes)];
    return [
      [
        name,
        encoding,
        ...guesses.map((guess) => {
          const isRight = guess !== null && decodeAs(guess, bytes).text === right;
          return `${guess ?? 'another'}: ${isRight ? 'right' : 'wrong'}`;
        }),
      ],
    ];
  });
  return {
    title: 'Encodings: files met in the world',
    head: ['file', 'is in', 'Uporedo', 'chardet', 'jschardet'],
    rows,
  };
}
