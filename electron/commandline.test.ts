import { describe, expect, test } from 'vitest';
import { chooseLocale, parseCommandLine } from './commandline.ts';

const files = (argv: string[], packaged = false) =>
  parseCommandLine(argv, '/home/ana', packaged).files;

describe('files on the command line', () => {
  test.each([
    [['electron', '/app'], []],
    [['electron', '/app', 'a.txt'], ['/home/ana/a.txt']],
    [
      ['electron', '/app', '../b.txt', '/c/d.txt'],
      ['/home/b.txt', '/c/d.txt'],
    ],
    [['electron', '--no-sandbox', '--inspect=0', '.', 'a.txt'], ['/home/ana/a.txt']],
    [['electron', '-r', '/pw/loader.js', '.', 'a.txt', '--lang=sr'], ['/home/ana/a.txt']],
    [
      ['electron', '.', '--', '-a.txt', '--lang=en'],
      ['/home/ana/-a.txt', '/home/ana/--lang=en'],
    ],
    [['electron', '.', 'file:///home/x/%D0%B0.txt'], ['/home/x/а.txt']],
    [['electron', '.', ''], []],
  ])('%j', (argv, expected) => {
    expect(files(argv)).toEqual(expected);
  });

  test('a packaged program has no root before its files', () => {
    expect(files(['/opt/uporedo', 'a.txt', '--no-sandbox'], true)).toEqual(['/home/ana/a.txt']);
  });
});

describe('links', () => {
  const links = (word: string) => {
    const line = parseCommandLine(['e', '.', word], '/', false);
    return { links: line.links, files: line.files };
  };

  test.each(['uporedo://text/t7f3a9c/p/p2', 'uporedo://text/t7f3a9c/p/p2?a=a3k9'])('%s', (link) => {
    expect(links(link)).toEqual({ links: [link], files: [] });
  });

  test.each([
    'uporedo://text/T7/p/p2',
    'uporedo://text/t7/p/../../x',
    'uporedo://text/t7/p/p2?a=a3k9&b=1',
    'uporedo://text/t7/p/p2#x',
    'UPOREDO://text/t7/p/p2',
  ])('%s is neither a link nor a file', (word) => {
    expect(links(word)).toEqual({ links: [], files: [] });
  });
});

test('the data folder is relative to the working folder', () => {
  const line = parseCommandLine(['e', '.', '--user-data-dir=data'], '/home/ana', false);
  expect(line.dataFolder).toBe('/home/ana/data');
});

test('starting again keeps the switches and the root, not the files', () => {
  const argv = ['e', '-r', 'l.js', '--lang=sr', '.', 'a.txt', '--after-set-aside', '--', 'b.txt'];
  const line = parseCommandLine(argv, '/app', false);
  expect(line.again).toEqual(['-r', 'l.js', '--lang=sr', '/app']);
  expect(line.afterSetAside).toBe(true);
});

test('takes as a link only what leads to a passage', () => {
  const linksIn = (...words: string[]) => parseCommandLine(['e', '.', ...words], '/', false).links;
  const good = 'uporedo://text/t1/p/p2?a=a3';
  expect(linksIn(good, 'uporedo://text/t1/p/p2')).toEqual([good, 'uporedo://text/t1/p/p2']);
  const hostile = [
    'uporedo://text/../p/p1',
    'uporedo://text/t1/p/p1#x',
    'uporedo://text/t1/p/p1?a=a1&b=2',
    'uporedo://text/t1/p/p1\n',
    'uporedo://text/t1/p/%70',
    'UPOREDO://text/t1/p/p1',
    'uporedo:text/t1/p/p1',
    'uporedo://user@text/t1/p/p1',
    'uporedo://text/t1/p/ж',
    `uporedo://text/${'a'.repeat(100_000)}/p/p1`,
    'javascript:uporedo://text/t1/p/p1',
  ];
  expect(linksIn(...hostile)).toEqual([]);
  expect(linksIn(...Array.from({ length: 10_000 }, () => good))).toHaveLength(10_000);
});

describe('locale', () => {
  const asked = (tag: string) => parseCommandLine(['e', '.', `--lang=${tag}`], '/', false).locale;

  test.each([
    ['sr', 'sr'],
    ['sr-Latn', 'sr-Latn'],
    ['sr-Cyrl-RS', 'sr'],
    ['en-US', 'en'],
    ['de', null],
  ])('--lang=%s', (tag, expected) => {
    expect(asked(tag)).toBe(expected);
  });

  test.each([
    [['sr-Latn-RS'], 'sr-Latn'],
    [['sr_RS@latin'], 'sr-Latn'],
    [['hr-HR', 'sr'], 'sr-Latn'],
    [['bs'], 'sr-Latn'],
    [['cnr-Latn-ME'], 'sr-Latn'],
    [['de-DE', 'sr-RS', 'en'], 'sr'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('system languages %j', (languages, expected) => {
    expect(chooseLocale(null, languages)).toBe(expected);
    expect(chooseLocale('en', languages)).toBe('en');
  });
});
