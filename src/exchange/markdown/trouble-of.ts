import { LiquidError, type Token } from 'liquidjs';
import { distance } from '../../core/dictionary/distance.ts';
import { notWords } from './printed.ts';
import type { TemplateTrouble } from './template-trouble.ts';
import { everyName } from './view-names.ts';

interface Names {
  readonly tags: readonly string[];
  readonly filters: readonly string[];
}

/** What the library of templates refused, as data. What it did not mean to say is thrown on. */
export function troubleOf(error: unknown, template: string, names: Names): TemplateTrouble {
  if (!(error instanceof Error)) throw error;
  const token = LiquidError.is(error) ? (error.token as Token | undefined) : undefined;
  const said = LiquidError.is(error)
    ? (error.originalError?.message ?? error.message)
    : error.message;
  if (said.includes('limit exceeded')) return at(template, token?.begin ?? 0, { kind: 'too-much' });
  if (!token) throw error;
  const begin = token.begin;
  const first = (pattern: RegExp): string | undefined => pattern.exec(said)?.[1];

  const variable = first(/^undefined variable: ([^,]*)/);
  if (variable !== undefined) {
    const name = variable.split('.').at(-1) ?? variable;
    return at(template, begin + Math.max(0, token.getText().lastIndexOf(name)), {
      kind: 'no-value',
      name,
      meant: nearest(name, [...everyName, ...namesMade(template)]),
    });
  }
  const filter = first(/^undefined filter: (\S+?)(?:,|$)/);
  if (filter !== undefined) {
    const place = template.slice(begin).search(new RegExp(`\\|\\s*${escaped(filter)}`));
    const sign = Math.max(0, template.slice(begin + Math.max(0, place)).indexOf(filter));
    return at(template, begin + Math.max(0, place) + sign, {
      kind: 'no-filter',
      name: filter,
      meant: nearest(filter, names.filters),
    });
  }
  const tag = first(/^tag "([^"]*)" not found/);
  if (tag !== undefined) {
    const isEnd = /^(?:end\w+|else|elsif|when)$/.test(tag);
    return at(
      template,
      begin,
      isEnd
        ? { kind: 'not-begun', name: tag }
        : { kind: 'no-tag', name: tag, meant: nearest(tag, names.tags) },
    );
  }
  const open = first(/^(?:tag|output) "?(\{[\s\S]*?)"? not closed/);
  if (open !== undefined) return at(template, begin, { kind: 'not-closed', name: short(open) });
  if (said.startsWith(notWords)) return at(template, begin, { kind: 'not-words' });
  const line = template.slice(0, begin).split('\n').length;
  return at(template, begin, {
    kind: 'not-understood',
    near: short(template.split('\n')[line - 1] ?? ''),
  });
}

function at(template: string, offset: number, what: TemplateTrouble['what']): TemplateTrouble {
  const before = template.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, what };
}

const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

const escaped = (words: string): string => words.replace(/[^\w]/g, '\\$&');

/** Names a template gives itself. */
const namesMade = (template: string): string[] =>
  Array.from(
    template.matchAll(/\{%-?\s*(?:for|assign|capture)\s+([\w-]+)/g),
    ([, name]) => name ?? '',
  );

/** The name that was probably meant; `null` when none is near. */
function nearest(name: string, names: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(name.length / 3));
  const near = names
    .filter((one) => one !== name)
    .map((one) => ({ one, far: distance(one, name.slice(0, 60)) }))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far);
  return near[0]?.one ?? null;
}
