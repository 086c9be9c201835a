import { endsSentence } from './lines.ts';

/** Whether lines kept apart are a stanza: short, most with a capital first, no speech, no list. */
export function isStanza(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  if (lines.length < 2) return false;
  const share = (is: (line: string) => boolean): number => lines.filter(is).length / lines.length;
  return (
    lines.every((line) => line.length <= longestVerse) &&
    share((line) => /^[„“"«»'(]*\p{Lu}/u.test(line)) >= 0.7 &&
    share((line) => /\p{Ll}/u.test(line)) >= 0.9 &&
    share((line) => /^[-–—•*>\d]/u.test(line)) < 0.3 &&
    share((line) => endsSentence(line)) < 0.9 &&
    share((line) => line.includes(' ')) >= 0.8
  );
}

const longestVerse = 70;
