import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './bridge.ts';

export interface CommandLine {
  /** Absolute paths, in the order given. */
  readonly files: readonly string[];
  /** Links to a paragraph that have the right form; anything else that looks like one is dropped. */
  readonly links: readonly string[];
  /** What `--lang` asked for, `null` when it did not or asked for a language we do not have. */
  readonly locale: Environment['locale'] | null;
  /** `--user-data-dir`, absolute. */
  readonly dataFolder: string | null;
  /** The program starts itself again because the browser's databases had to be moved away. */
  readonly afterSetAside: boolean;
  /** `--restore`: show the copies of the library, and open no text. */
  readonly restore: boolean;
  /** What starts the program the same way again, but without the files, which are open already. */
  readonly again: readonly string[];
}

/** Our own switch, see `afterSetAside`. */
export const AFTER_SET_ASIDE = '--after-set-aside';

/** … and one for readers whose desk does not open. */
export const RESTORE = '--restore';

/**
 * Reads `<electron> [switches] <root> [switches] [FILE…]`, or without the root when packaged.
 * Switches belong to Chromium, Node or Playwright; we look at two of them and skip the rest.
 */
export function parseCommandLine(
  argv: readonly string[],
  workingFolder: string,
  packaged: boolean,
): CommandLine {
  const { words, switches, kept } = separate(argv.slice(1), packaged);
  const root = packaged ? [] : words.slice(0, 1);
  const given = words.slice(root.length);
  const folder = switches.get('--user-data-dir');
  return {
    files: given.filter((word) => !isLink(word)).map((word) => toPath(word, workingFolder)),
    links: given.filter(isPassageLink),
    locale: localeOf(switches.get('--lang') ?? ''),
    dataFolder: folder ? resolve(workingFolder, folder) : null,
    afterSetAside: switches.has(AFTER_SET_ASIDE),
    restore: switches.has(RESTORE),
    again: [...kept, ...root.map((word) => resolve(workingFolder, word))],
  };
}

/** The language to start in: what was asked for, else the first of the system's that we have. */
export function chooseLocale(
  asked: Environment['locale'] | null,
  systemLanguages: readonly string[],
): Environment['locale'] {
  return asked ?? systemLanguages.map(localeOf).find((locale) => locale !== null) ?? 'en';
}

/** Whether an address from outside leads to a passage, and is nothing else; the length is bounded. */
export const isPassageLink = (address: string): boolean =>
  address.length <= LONGEST_LINK && LINK.test(address);

const LONGEST_LINK = 500;
const LINK = /^uporedo:\/\/text\/[a-z0-9-]+\/p\/[a-z0-9-]+(?:\?a=[a-z0-9-]+)?$/;

/** Switches that take the next word as their value; everything else writes it after a `=`. */
const WITH_VALUE = new Set(['-r', '--require']);

function separate(args: readonly string[], packaged: boolean) {
  const words: string[] = [];
  const switches = new Map<string, string>();
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      words.push(...args.slice(i + 1));
      break;
    }
    if (arg === '' || arg === '-') continue;
    if (!arg.startsWith('-')) words.push(arg);
    else if (!packaged && WITH_VALUE.has(arg)) kept.push(arg, args[++i] ?? '');
    else {
      const [, name = arg, value = ''] = /^([^=]+)=(.*)$/s.exec(arg) ?? [];
      switches.set(name, value);
      if (name !== AFTER_SET_ASIDE && name !== RESTORE) kept.push(arg);
    }
  }
  return { words, switches, kept };
}

const isLink = (word: string): boolean => /^uporedo:/i.test(word);

/** File managers hand over either a path or a `file:` address. */
function toPath(word: string, workingFolder: string): string {
  if (word.startsWith('file://')) {
    try {
      return fileURLToPath(word);
    } catch {
      // Not a local address: treated as a name, and reported as missing when it is read.
    }
  }
  return resolve(workingFolder, word);
}

/** Bosnian, Croatian and Montenegrin readers are closest to Serbian in Latin letters. */
function localeOf(tag: string): Environment['locale'] | null {
  const parts = tag.toLowerCase().split(/[-_@.]/);
  const language = parts[0] ?? '';
  const latin = parts.includes('latn') || parts.includes('latin');
  if (language === 'en') return 'en';
  if (['hr', 'bs', 'sh'].includes(language) || (language === 'cnr' && latin)) return 'sr-Latn';
  if (language === 'sr') return latin ? 'sr-Latn' : 'sr';
  return null;
}
