import type { Operation } from '../../../core/change.ts';

/**
 * A change as changes that are short enough to be saved, in their order. Nearly always it is one; of a
 * text that is longer, rows come one part after the other.
 * @param longest JSON of a part, in UTF-16 units; a single row may be longer
 */
export function splitChange(operations: readonly Operation[], longest: number): Operation[][] {
  const parts: Operation[][] = [];
  let part: Operation[] = [];
  let length = 0;
  const add = (operation: Operation, size: number): void => {
    if (part.length > 0 && length + size > longest) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(operation);
    length += size;
  };
  for (const operation of operations) {
    const size = JSON.stringify(operation).length;
    if (size <= longest || !('put' in operation)) add(operation, size);
    else {
      for (const row of operation.rows) {
        const one = { ...operation, rows: [row] } as Operation;
        add(one, JSON.stringify(one).length);
      }
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
