import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Modern Serbian out of Debian's packages, in Cyrillic as it was written there: translations of
 * programs and their help, under licences that let counts be shipped with any program. Each text once.
 *
 * @returns {string[]}
 */
export function modernTexts() {
  const found = inPackages(
    [
      'gnome-user-docs',
      'chromium-l10n',
      'libreoffice-l10n-sr',
      'libglib2.0-data',
      'libgtk-3-common',
      'libgtk-4-common',
    ],
    (folder) =>
      readdirSync(folder, { recursive: true })
        .sort()
        .filter((name) => serbian.test(name))
        .flatMap((name) => read(join(folder, name))),
  );
  const texts = found.map(withoutMarks).filter((text) => /[а-шђјљњћџ]{2}/iu.test(text));
  return [...new Set(texts)];
}

/**
 * The Serbian word list of tesseract-ocr: words frequent in pages of the web, in each way they are
 * written there (small, with a capital, in capitals).
 *
 * @returns {string[]}
 */
export function webWords() {
  return inPackages(['tesseract-ocr-srp'], (folder) => {
    const name = readdirSync(folder, { recursive: true }).find((one) =>
      one.endsWith('.traineddata'),
    );
    const [set, list, words] = ['lstm-unicharset', 'lstm-word-dawg', 'words'].map((part) =>
      join(folder, `srp.${part}`),
    );
    // Of Debian's package tesseract-ocr.
    execFileSync('combine_tessdata', ['-u', join(folder, name), join(folder, 'srp.')], quiet);
    execFileSync('dawg2wordlist', [set, list, words], quiet);
    return readFileSync(words, 'utf8').split('\n').filter(Boolean);
  });
}

const quiet = { stdio: 'ignore' };

function inPackages(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  try {
    execFileSync('apt-get', ['download', ...packages], { cwd: folder, ...quiet });
    for (const name of readdirSync(folder)) {
      console.log(name);
      execFileSync('dpkg-deb', ['-x', join(folder, name), folder]);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const serbian = /(?:help\/sr\/.*\.page|\/sr\.pak|\/sr\/LC_MESSAGES\/.*\.mo)$/;

function read(place) {
  if (place.endsWith('.page')) return paragraphs(readFileSync(place, 'utf8'));
  const bytes = readFileSync(place);
  return place.endsWith('.pak') ? resources(bytes) : translations(bytes);
}

/** Of Mallard, the format of GNOME's help. */
const paragraphs = (page) =>
  Array.from(page.matchAll(/<(p|title|desc)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , inner]) => inner);

/** Of a compiled catalogue of gettext; plural forms apart. The first is its heading. */
function translations(bytes) {
  const [count, at] = [bytes.readUInt32LE(8), bytes.readUInt32LE(16)];
  return Array.from({ length: count }, (_, i) => {
    const [length, start] = [bytes.readUInt32LE(at + 8 * i), bytes.readUInt32LE(at + 8 * i + 4)];
    return bytes.toString('utf8', start, start + length).split('\0');
  })
    .slice(1)
    .flat();
}

/** Of Chromium's data pack, version 5. */
function resources(bytes) {
  const count = bytes.readUInt16LE(8);
  const start = (i) => bytes.readUInt32LE(12 + 6 * i + 2);
  return Array.from({ length: count }, (_, i) => bytes.toString('utf8', start(i), start(i + 1)));
}

/** Without tags, accelerators and entities; what is filled in parts a sentence. */
const withoutMarks = (text) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[_~&](?=\p{L})/gu, '')
    .replace(/&\w+;/g, ' ')
    .replace(/%\S*|\{[^}]*\}|\$\w+\$?/g, ' | ')
    .replace(/\s+/g, ' ')
    .trim();
