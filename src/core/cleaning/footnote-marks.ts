import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/**
 * Marks of notes left in the text: реч1, реч[1], реч(1), реч¹, реч*, *реч, and notes in brackets that
 * begin with their mark. Made without asking only where the numbers of the whole text run in order, or
 * a mark and its note stand in one paragraph.
 */
export const footnoteMark: Rule = {
  id: 'footnote-mark',
  kind: 'ocr',
  isApplied: false,
  find(reading, context) {
    const { text, untouched } = reading;
    if (!mayHold.test(text)) return [];
    return [...numbered(text, context), ...starred(text)].filter(
      ({ from }) => !holds(untouched, from),
    );
  },
};

const mayHold = /[\d*†‡\u00B9\u00B2\u00B3\u2070-\u2079]/;

/** A number behind a word of four letters or more, glued to it, raised or in brackets. */
const glued =
  /(?=[[(1-9\u00B9\u00B2\u00B3\u2070-\u2079])(?<=(?<![\p{L}\p{N}-])\p{L}?\p{Ll}{3,}[.,;:!?”“"»]?)(?:\[(\d{1,3})\]|(?<![.,;:!?”“"»])\((\d{1,2})\)|([1-9]\d{0,2})|([\u00B9\u00B2\u00B3\u2070-\u2079]+))(?![\p{L}\p{N}°%])(?![-–./:]\p{N})(?!-\p{L})/gu;

function numbered(text: string, { vocabulary, profile }: CleaningContext): Finding[] {
  return Array.from(text.matchAll(glued)).flatMap((found) => {
    const [whole, square, round, plain] = found;
    const from = found.index;
    const nearby = text.slice(Math.max(0, from - longest), from);
    const [, before = '', gap = ''] = lastWord.exec(nearby) ?? [];
    if (plain !== undefined && !profile.hasNumberedNotes && !ordinary.test(before + gap)) return [];
    if (plain !== undefined && !vocabulary.serbian.knows(before)) return [];
    const isSure =
      profile.hasNumberedNotes &&
      round === undefined &&
      (square !== undefined || plain !== undefined);
    return [
      {
        ...taken(found, isSure, 0.92),
        group: '',
        explanation: {
          sr: `Број „${whole}“ уз реч „${before}“ је ознака напомене које овде нема.`,
          en: `The number “${whole}” at the word “${before}” is the mark of a note that is not here.`,
        },
      },
    ];
  });
}

/** Letters looked back at for the word of a mark. */
const longest = 40;
const lastWord = /(\p{L}+)([^\p{L}]?)$/u;
/** Where nothing tells that the text has notes: a small word, the number right behind it. */
const ordinary = /^\p{Ll}+$/u;

/** A star or a dagger before or behind a word; a note in brackets that begins with one. */
const stars =
  /(?<![*†‡\p{L}\p{N}])([*†‡]{1,3})(?=\p{L})|(?<=\p{L}[.,;:!?]?)([*†‡]{1,3})(?![*†‡\p{L}\p{N}]| ?[({=])/gu;
const note = / ?\[([*†‡]{1,3})[^\][]{1,200}[^*†‡\][]\]/gu;

const atBeginning = (text: string, index: number): boolean =>
  /(?:^|\n)[\s>]*$/.test(text.slice(Math.max(0, index - 10), index));

function starred(text: string): Finding[] {
  if (!/[*†‡]/.test(text)) return [];
  const notes = Array.from(text.matchAll(note));
  const marks = Array.from(text.matchAll(stars)).filter(
    ({ index }) => !notes.some((one) => one.index <= index && index < one.index + one[0].length),
  );
  // *истакнуто*: marks in pairs are emphasis, doubled ones too; at the beginning they make lists.
  const isPaired = marks.some(
    ({ 1: opens }, i) => opens !== undefined && marks[i + 1]?.[2] === opens,
  );
  const isOther = marks.some(({ index, 0: mark }) => mark.length > 1 || atBeginning(text, index));
  if ((isPaired || isOther) && notes.length === 0) return [];
  const areSure = notes.length > 0 && notes.length === marks.length;
  return [
    ...marks.map((mark) => ({
      ...taken(mark, areSure, 0.95),
      group: '',
      explanation: {
        sr: `Знак „${mark[0]}“ је ознака напомене.`,
        en: `The sign “${mark[0]}” is the mark of a note.`,
      },
    })),
    ...notes.map((one) => ({
      ...taken(one, areSure, 0.92),
      group: 'note',
      explanation: {
        sr: 'Напомена је остала у реченици којој не припада.',
        en: 'A note was left in a sentence that it is no part of.',
      },
    })),
  ].sort((a, b) => a.from - b.from);
}

/** What was matched, to be left out: without asking if that is sure. */
const taken = ({ index, 0: whole }: RegExpExecArray, isApplied: boolean, sure: number) => ({
  from: index,
  to: index + whole.length,
  after: '',
  confidence: isApplied ? sure : 0.6,
  isApplied,
});

/** Collects the numbers glued to words over a whole text. */
export interface NoteNumbers {
  readonly see: (text: string) => void;
  /** Whether they run in order, so that they can hardly be anything but marks of notes. */
  readonly areInOrder: () => boolean;
}

export function noteNumbers(): NoteNumbers {
  const seen: number[] = [];
  /** корак1, корак2 are names of things, not notes. */
  const words = new Set<string>();
  return {
    see(text) {
      if (!digits.test(text)) return;
      for (const { index, 1: square, 3: plain } of text.matchAll(glued)) {
        if (square === undefined && plain === undefined) continue;
        seen.push(Number(square ?? plain));
        words.add(lastWord.exec(text.slice(Math.max(0, index - longest), index))?.[1] ?? '');
      }
    },
    areInOrder() {
      if (seen.length < fewest || words.size * 2 < seen.length) return false;
      const steps = seen.slice(1).filter((number, i) => number === (seen[i] ?? 0) + 1);
      return steps.length * 10 >= (seen.length - 1) * 8;
    },
  };
}

const digits = /[[\d](?<=\p{L}[^\s\p{L}]?.)/u;
/** So many numbers one after the other are no chance. */
const fewest = 4;
