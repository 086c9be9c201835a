import type { Step, StepKind } from '../core/import-report.ts';

/** The import report while it is made. */
export class Steps {
  readonly #steps = new Map<StepKind, { count: number; examples: string[] }>();

  /** @param example as it stood in the file; may be left out where there is nothing to show */
  add(step: StepKind, example = '', count = 1): void {
    if (count === 0) return;
    const found = this.#steps.get(step) ?? { count: 0, examples: [] };
    found.count += count;
    if (example !== '' && found.examples.length < mostExamples) {
      found.examples.push(shortened(example));
    }
    this.#steps.set(step, found);
  }

  list(): Step[] {
    return [...this.#steps].map(([step, { count, examples }]) => ({ step, count, examples }));
  }
}

const mostExamples = 10;
const longestExample = 120;

function shortened(example: string): string {
  if (example.length <= longestExample) return example;
  // Not in the middle of a letter.
  return `${example.slice(0, longestExample - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
