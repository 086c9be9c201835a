import type { Step, StepKind } from '../../core/import-report.ts';

/** Counts what an import does on its own account, for its report. */
export class Tally {
  readonly #lines = new Map<StepKind, { count: number; examples: string[] }>();

  add(step: StepKind, example = '', count = 1): void {
    const line = this.#lines.get(step) ?? { count: 0, examples: [] };
    line.count += count;
    const words = example.replace(/\s+/g, ' ').trim().slice(0, longestExample);
    if (words !== '' && line.examples.length < mostExamples) line.examples.push(words);
    this.#lines.set(step, line);
  }

  steps(): Step[] {
    return [...this.#lines].map(([step, { count, examples }]) => ({ step, count, examples }));
  }
}

const mostExamples = 10;
const longestExample = 120;
