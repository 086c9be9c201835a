import { capitals } from './capitals.ts';
import { commonSlips } from './common-slips.ts';
import { connectorComma } from './connectors.ts';
import { strippedDiacritics } from './diacritics.ts';
import { footnoteMark } from './footnote-marks.ts';
import { glossaryForm } from './glossary-rule.ts';
import { hurriedSpaces } from './hurried-spaces.ts';
import { hyphenedEnding } from './hyphened-ending.ts';
import { latinWords } from './latin-words.ts';
import { mangledAddresses } from './mangled-addresses.ts';
import { mangledWords } from './mangled-words.ts';
import { missingSpaces } from './missing-spaces.ts';
import { mixedScripts } from './mixed-scripts.ts';
import type { Rule } from './rule.ts';
import { partedWord } from './parted-words.ts';
import { scannerLetters } from './scanner-letters.ts';
import { scannerMarks } from './scanner-marks.ts';
import { spelling } from './spelling.ts';
import { twoNames } from './two-names.ts';
import { typography } from './typography.ts';
import { wordsTogether } from './words-together.ts';

/**
 * The rules in layers: what an earlier layer claims, a later one leaves. Encoding comes before all of
 * them and is no rule: it makes the text the others read.
 */
export const layers: readonly (readonly Rule[])[] = [
  [mangledAddresses],
  [...mixedScripts, latinWords, ...scannerMarks],
  [...scannerLetters, partedWord, wordsTogether, footnoteMark],
  [glossaryForm],
  [commonSlips],
  [mangledWords],
  [strippedDiacritics],
  [twoNames, hyphenedEnding, connectorComma, ...capitals, ...hurriedSpaces, ...typography],
  [spelling, missingSpaces],
];
