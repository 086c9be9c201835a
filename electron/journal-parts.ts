import { encodePart, LONGEST_RECORD } from './journal-format.ts';

/**
 * The beginning of a record that one window hands over in parts. Each is made ready for the disk as it
 * comes: a whole book at once would keep the program from answering.
 */
export class RecordParts {
  #parts: Buffer[] = [];
  /** UTF-16 units of them. */
  #units = 0;

  /** The next part, after so many units; at 0 a record begins anew, whatever was handed over before. */
  take(part: string, at: number): void {
    if (at === 0) this.#clear();
    this.#expect(at, part);
    this.#parts.push(encodePart(part));
    this.#units += part.length;
  }

  /** The parts that stand before the end of a record, so many units of them; they are not kept any longer. */
  before(end: string, after: number): readonly Buffer[] {
    // A page that was loaded anew in the middle knows nothing of what it handed over.
    if (after === 0) this.#clear();
    this.#expect(after, end);
    const parts = this.#parts;
    this.#clear();
    return parts;
  }

  #expect(units: number, next: string): void {
    if (units !== this.#units) {
      throw new RangeError(`${units} units where ${this.#units} were handed over`);
    }
    if (units + next.length > LONGEST_RECORD) throw new RangeError('The record is too long');
  }

  #clear(): void {
    this.#parts = [];
    this.#units = 0;
  }
}
