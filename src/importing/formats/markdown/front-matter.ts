import type { Steps } from '../../steps.ts';

interface FrontMatter {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** What stands behind it. */
  readonly body: string;
}

/** Reads the flat properties of a YAML block at the very beginning, if there is one. */
export function frontMatter(source: string, steps: Steps): FrontMatter {
  const found = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  const lines = (found?.[1] ?? '').split(/\r?\n/);
  const none = { title: '', author: '', language: '', body: source };
  if (!found || !lines.every((line) => isYaml.test(line))) return none;
  if (!lines.some((line) => /^[\w-]+:/.test(line))) return none;
  for (const line of lines) steps.add('front-matter-read', line);
  return {
    title: valueOf(lines, ['title']),
    author: valueOf(lines, ['author', 'authors', 'creator']),
    language: valueOf(lines, ['lang', 'language']),
    body: source.slice(found[0].length),
  };
}

/** A property, something that belongs to one, a comment, or nothing. */
const isYaml = /^(?:[\w.-]+:(?:\s.*)?|\s+.*|-\s.*|#.*|)$/;

/** A list of names becomes „Један, Други“. */
function valueOf(lines: readonly string[], names: readonly string[]): string {
  const place = lines.findIndex((line) => names.includes(/^[\w-]+(?=:)/.exec(line)?.[0] ?? ''));
  if (place < 0) return '';
  const value = (lines[place] ?? '').replace(/^[\w-]+:\s*/, '');
  if (value.startsWith('[')) {
    return value
      .replace(/^\[|\]\s*$/g, '')
      .split(',')
      .map(unquoted)
      .join(', ');
  }
  if (value !== '') return unquoted(value);
  const rest = lines.slice(place + 1);
  const end = rest.findIndex((line) => !/^\s*-\s/.test(line));
  const items = end < 0 ? rest : rest.slice(0, end);
  return items.map((line) => unquoted(line.replace(/^\s*-\s+/, ''))).join(', ');
}

function unquoted(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
