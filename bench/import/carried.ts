import path from 'node:path';
import { makeAnchor, type Annotation } from '../../src/core/annotation.ts';
import { carryOver } from '../../src/core/carry/carry-over.ts';
import { matchParagraphs } from '../../src/core/carry/match-paragraphs.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { toCyrillic, toLatin } from '../../src/core/script.ts';
import type { Text } from '../../src/core/text.ts';
import { damaged, randomFrom, textOf, type Damage, type Paragraph } from './damaged.ts';
import type { Table } from '../cleaning/measure.ts';
import { readSample } from '../cleaning/samples.ts';

const none = { out: 0, in: 0, moved: 0, split: 0, merged: 0, robbed: 0 };
const some = { out: 0.01, in: 0.01, moved: 0.005, split: 0.015, merged: 0.015, robbed: 0.01 };
const many = { out: 0.03, in: 0.03, moved: 0.02, split: 0.02, merged: 0.02, robbed: 0.06 };

const damages: readonly Damage[] = [
  { name: 'light: 1 % of words', words: 0.01, paragraphs: none },
  { name: 'clean-up: 8 %, paragraphs too', words: 0.08, paragraphs: some },
  { name: 'heavy: 20 %, paragraphs too', words: 0.2, paragraphs: many },
  { name: 'the other script, 1 %', words: 0.01, paragraphs: none, isOtherScript: true },
  { name: 'the other script, 8 %', words: 0.08, paragraphs: some, isOtherScript: true },
];

const novels = [
  'C/C09_SRP19203_KamenkoS_LegijaSmrti.txt',
  'C/C04_SRP19192_SvetozarC_Ucelijama.txt',
];
const quotes = 1000;

/** Where 1,000 quotes of a novel come to lie when it is brought in again, damaged. */
export function carried(texts: string, quick: boolean): Table {
  return {
    title: 'Re-import: 1,000 quotes of a novel on its damaged copy',
    head: [
      'novel',
      'damage',
      'paragraphs right',
      'wrong',
      'quotes right',
      'partly',
      'elsewhere',
      'lost',
      'of gone: orphans',
      'kept',
      'CPU ms',
      'of it matching',
    ],
    rows: (quick ? novels.slice(1) : novels).flatMap((name) => {
      const novel = readSample(texts, name);
      return novel === null ? [] : damages.map((damage) => row(name, novel, damage));
    }),
  };
}

function row(name: string, novel: string, damage: Damage): string[] {
  const random = randomFrom(7);
  const { paragraphs: read } = splitParagraphs(novel);
  let next = 0;
  const old = read.map(({ original }): Paragraph =>
    (original.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []).map((text) => ({
      key: next++,
      text,
    })),
  );
  const now = damaged(old, damage, random, () => next++);
  const rewrite = damage.isOtherScript
    ? /[а-я]/u.test(textOf(old[9] ?? []))
      ? toLatin
      : toCyrillic
    : (one: string): string => one;
  const spots = new Map<number, { place: number; start: number; end: number }>();
  const originals = now.map((paragraph, place) => {
    let original = '';
    for (const { key, text } of paragraph) {
      const start = original.length;
      original += rewrite(text);
      spots.set(key, { place, start, end: original.length });
    }
    return original;
  });
  const made = madeQuotes(old, random);
  const paragraphs = old.map((paragraph, place) => ({
    id: `p${place + 1}`,
    ordinal: place + 1,
    original: textOf(paragraph),
    tail: '\n',
  }));
  const text = { id: 't', nextParagraph: old.length + 1, ledgerRevision: 1 } as Text;
  const before = paragraphs.map(({ original }) => original);
  const beganMatching = process.cpuUsage();
  const match = matchParagraphs(before, originals);
  const matching = cpuSince(beganMatching);
  const began = process.cpuUsage();
  const result = carryOver(
    {
      text,
      paragraphs,
      corrections: [],
      annotations: made.map(({ note }) => note),
      terms: [],
      reading: null,
    },
    originals.map((original, place) => ({ id: `p${place + 1}`, original, tail: '\n' })),
    () => [],
    '2026-11-28T00:00:00.000Z',
  );
  const whole = cpuSince(began);
  const counts = { right: 0, partly: 0, elsewhere: 0, lost: 0, orphans: 0, kept: 0 };
  const places = new Map(result.paragraphs.map(({ id }, place) => [id, place]));
  made.forEach(({ keys }, index) => {
    const units = (spans: readonly { place: number; start: number; end: number }[]): Set<string> =>
      new Set(
        spans.flatMap(({ place, start, end }) =>
          Array.from({ length: end - start }, (_, i) => `${place} ${start + i}`),
        ),
      );
    const left = keys.flatMap((key) => spots.get(key) ?? []);
    const isWord = left.some(({ place, start, end }) =>
      /[\p{L}\p{N}]/u.test((originals[place] ?? '').slice(start, end)),
    );
    const annotation = result.annotations[index];
    const is = units(
      (annotation?.current ?? []).map((one) => ({
        place: places.get(one.paragraphId) ?? -1,
        start: one.start,
        end: one.end,
      })),
    );
    if (!isWord) {
      counts[annotation?.state === 'orphan' ? 'orphans' : 'kept']++;
      return;
    }
    const byPlace = new Map<number, { place: number; start: number; end: number }>();
    for (const { place, start, end } of left) {
      const held = byPlace.get(place) ?? { place, start, end };
      byPlace.set(place, {
        place,
        start: Math.min(held.start, start),
        end: Math.max(held.end, end),
      });
    }
    const should = units([...byPlace.values()]);
    const common = [...is].filter((one) => should.has(one)).length;
    const share = common / (is.size + should.size - common);
    if (is.size === 0) counts.lost++;
    else if (share >= 0.8) counts.right++;
    else if (share > 0) counts.partly++;
    else counts.elsewhere++;
  });
  const truth = now.map((paragraph) => sources(paragraph, old));
  let [right, wrong] = [0, 0];
  match.now.forEach(({ old: found }, place) => {
    const should = truth[place] ?? new Set<number>();
    if (found.length === 0 ? should.size === 0 : found.every((one) => should.has(one))) right++;
    else if (found.length > 0) wrong++;
  });
  const numbers = [
    `${right}/${now.length}`,
    wrong,
    counts.right,
    counts.partly,
    counts.elsewhere,
    counts.lost,
    counts.orphans,
    counts.kept,
    whole,
    matching,
  ];
  return [path.basename(name).slice(0, 3), damage.name, ...numbers.map(String)];
}

const cpuSince = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began);
  return Math.round((user + system) / 1000);
};

/** Numbers of the old paragraphs that a new one has words of. */
const owners = new WeakMap<readonly Paragraph[], Map<number, number>>();
function sources(paragraph: Paragraph, old: readonly Paragraph[]): Set<number> {
  let owner = owners.get(old);
  if (!owner) {
    owner = new Map(old.flatMap((one, index) => one.map(({ key }) => [key, index] as const)));
    owners.set(old, owner);
  }
  return new Set(paragraph.flatMap(({ key }) => owner.get(key) ?? []));
}

function madeQuotes(
  old: readonly Paragraph[],
  random: () => number,
): { note: Annotation; keys: number[] }[] {
  const made: { note: Annotation; keys: number[] }[] = [];
  while (made.length < quotes) {
    const place = Math.floor(random() * old.length);
    const paragraph = old[place] ?? [];
    const words = paragraph.flatMap(({ text }, index) =>
      /[\p{L}\p{N}]/u.test(text) ? [index] : [],
    );
    if (words.length === 0) continue;
    const first = Math.floor(random() * words.length);
    const last = Math.min(words.length - 1, first + Math.floor(random() * 15));
    const [from = 0, to = 0] = [words[first], words[last]];
    const start = textOf(paragraph.slice(0, from)).length;
    const own = paragraph.slice(from, to + 1);
    const anchors = [
      makeAnchor(`p${place + 1}`, textOf(paragraph), { start, end: start + textOf(own).length }, 1),
    ];
    const note: Annotation = {
      id: `a${made.length}`,
      textId: 't',
      side: 'original',
      colour: 'yellow',
      note: '',
      tags: [],
      home: anchors,
      current: anchors,
      state: 'exact',
      place,
      start,
      chunks: [],
      createdAt: '',
      modifiedAt: '',
    };
    made.push({ note, keys: own.map(({ key }) => key) });
  }
  return made;
}
