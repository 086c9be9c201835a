import { Liquid, type Template } from 'liquidjs';
import { longestTemplate } from '../../core/markdown-choices.ts';
import { markdownFilters } from './filters.ts';
import { printed } from './printed.ts';
import { TemplateRefused } from './template-trouble.ts';
import { troubleOf } from './trouble-of.ts';
import type { TextView } from './view.ts';

/** What a template may use of Liquid: nothing that reads files, the clock, chance or an environment. */
const tags = [
  'assign', 'break', 'capture', 'case', 'comment', 'continue', 'cycle', 'echo', 'for', 'if', 'raw',
  'unless', '#',
]; // prettier-ignore
const filters = [
  'abs', 'append', 'at_least', 'at_most', 'capitalize', 'ceil', 'compact', 'concat', 'default',
  'divided_by', 'downcase', 'first', 'floor', 'join', 'last', 'lstrip', 'map', 'minus', 'modulo',
  'plus', 'prepend', 'remove', 'replace', 'reverse', 'round', 'rstrip', 'size', 'sort',
  'sort_natural', 'split', 'strip', 'times', 'uniq', 'upcase', 'where',
]; // prettier-ignore

/** Milliseconds and characters one text may take. */
export interface TemplateLimits {
  readonly time: number;
  readonly length: number;
}

const defaultLimits: TemplateLimits = { time: 10_000, length: 50_000_000 };

/** A template that was understood. */
export interface ReadyTemplate {
  /**
   * The notes of a text as the template writes them, without blank lines around.
   * @throws TemplateRefused
   */
  readonly write: (view: TextView) => string;
}

/**
 * Reads a template in Liquid (https://liquidjs.com). Nothing in it is run as a program.
 * @throws TemplateRefused where it cannot be understood
 */
export function readTemplate(
  template: string,
  { time, length }: TemplateLimits = defaultLimits,
): ReadyTemplate {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: printed,
    parseLimit: longestTemplate,
    renderLimit: time,
    memoryLimit: length,
  });
  keepOnly(engine.tags, tags);
  keepOnly(engine.filters, filters);
  for (const [name, filter] of Object.entries(markdownFilters)) engine.registerFilter(name, filter);
  const names = {
    tags: Object.keys(engine.tags),
    filters: Object.keys(engine.filters),
  };
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new TemplateRefused(troubleOf(error, template, names));
    }
  };
  const parsed: Template[] = attempt(() => engine.parse(template));
  return {
    write: (view) => {
      const made = attempt(() => String(engine.renderSync(parsed, view)));
      if (made.length > length) {
        throw new TemplateRefused({ line: 1, column: 1, what: { kind: 'too-much' } });
      }
      return withoutMarkers(made).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
    },
  };
}

/** Lines of a template must not pass for ours, or the file could not be written again. */
const withoutMarkers = (made: string): string => made.replace(/(?<=uporedo):(?=begin|end)/g, '\\:');

function keepOnly(all: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(all)) if (!names.includes(name)) Reflect.deleteProperty(all, name);
}
