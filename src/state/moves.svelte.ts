import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import { isEmpty, moveReport, type MoveReport, type Pair } from '../core/move-report.ts';

/** By id, each as it stood before the first change and as it stands after the last. */
type Pairs = ReadonlyMap<string, Pair>;

/** What changes did to notes, read off what was put and what that replaced: nobody else reports. */
export class Moves {
  /** The last change that moved notes, or brought some back. */
  report = $state.raw<MoveReport | null>(null);
  /** Of changes that come in parts, until they are whole. */
  readonly #parts = new Map<string, Pairs>();
  #told: (report: MoveReport) => void = () => undefined;

  /** From now on `told` is given each report that is not empty. */
  follow(told: (report: MoveReport) => void): void {
    this.#told = told;
  }

  take(change: readonly Operation[], inverse: readonly Operation[]): void {
    this.#tell(pairsOf(change, inverse));
  }

  /** One part of a change; it is told of when the change is whole. */
  takePart(key: string, change: readonly Operation[], inverse: readonly Operation[]): void {
    const pairs = new Map(this.#parts.get(key));
    for (const [id, [before, after]] of pairsOf(change, inverse)) {
      pairs.set(id, [pairs.get(id)?.[0] ?? before, after]);
    }
    if (pairs.size > 0) this.#parts.set(key, pairs);
  }

  /** No more parts of a change come. */
  end(key: string): void {
    const pairs = this.#parts.get(key);
    this.#parts.delete(key);
    if (pairs) this.#tell(pairs);
  }

  /** The parts that came so far were taken back. */
  forget(key: string): void {
    this.#parts.delete(key);
  }

  #tell(pairs: Pairs): void {
    if (pairs.size === 0) return;
    const report = moveReport([...pairs.values()]);
    if (isEmpty(report)) return;
    this.report = report;
    this.#told(report);
  }
}

/** The annotations that were put over others of the same id. */
function pairsOf(change: readonly Operation[], inverse: readonly Operation[]): Pairs {
  const before = annotationsIn(inverse);
  const pairs = new Map<string, Pair>();
  for (const [id, after] of annotationsIn(change)) {
    const was = before.get(id);
    if (was) pairs.set(id, [was, after]);
  }
  return pairs;
}

/** By id; of several in a list the last, which is what stands after it. */
function annotationsIn(operations: readonly Operation[]): Map<string, Annotation> {
  const found = new Map<string, Annotation>();
  for (const operation of operations) {
    if (!('put' in operation) || operation.put !== 'annotations') continue;
    for (const annotation of operation.rows) found.set(annotation.id, annotation);
  }
  return found;
}
