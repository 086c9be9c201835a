import { printTable } from '../../bench/session/table.mjs';

/** How many files of each format were tried, what came of them, and how long it took. */
export class Tallies {
  #formats = new Map();

  add(format, outcome, milliseconds, isFailure) {
    const tally = this.#formats.get(format) ?? { outcomes: new Map(), times: [], failures: 0 };
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    tally.times.push(milliseconds);
    if (isFailure) tally.failures++;
    this.#formats.set(format, tally);
  }

  print() {
    const all = [...this.#formats].sort(([a], [b]) => a.localeCompare(b));
    const rows = all.map(([format, { outcomes, times, failures }]) => {
      const opened = outcomes.get('opened') ?? 0;
      return [format, times.length, opened, refusals(outcomes), failures, ...spread(times)];
    });
    const every = all.flatMap(([, { times }]) => times);
    const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
    rows.push(['all', every.length, sum(2), '', sum(4), ...spread(every)]);
    const head = ['format', 'tried', 'opened', 'refused', 'failed', 'median ms', 'p95', 'max'];
    printTable('Damaged files', head, rows);
  }
}

const refusals = (outcomes) =>
  [...outcomes]
    .filter(([outcome]) => outcome !== 'opened')
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');

function spread(times) {
  const inOrder = times.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) =>
    (inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0).toFixed(1),
  );
}
