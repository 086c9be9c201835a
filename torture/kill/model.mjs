/**
 * What a library must hold after a crash: the state after the last act that was said to be saved, or
 * after one of those that were begun since, in the order they were begun; nothing in between.
 */
export class Model {
  /** The first is what was said to be saved; each other one is what one more act makes of it. */
  #states;
  #first;

  /** @param found what the database held when it was opened, as `traces` tells it */
  constructor(found) {
    this.#first = found;
    this.#states = [stateOf(found)];
  }

  /**
   * An act is begun: how many marks and decisions it adds, or which note it writes, instead of which.
   */
  begin({ marks = 0, decided = 0, note = null, instead = '' }) {
    const last = this.#states.at(-1);
    const others = last.notes.filter((one) => one !== instead);
    this.#states.push({
      marks: last.marks + marks,
      decided: last.decided + decided,
      notes: note === null ? last.notes : [...others, note],
    });
  }

  /** The next acts that were begun are said to be saved; all of them, where no number is given. */
  acknowledge(acts = this.#states.length - 1) {
    this.#states.splice(0, acts);
  }

  /** The last act that was begun is said not to be saved: nothing may be left of it. */
  withdraw() {
    this.#states.pop();
  }

  /** What is wrong with what is found after a crash: sentences, none if it is as it must be. */
  faultsIn(found) {
    const faults = found.uneven.map((sentence) => `torn: ${sentence}`);
    const decided = found.decided - this.#first.decided;
    if (found.revised - this.#first.revised !== decided) {
      faults.push(
        `torn: ${decided} decisions with ${found.revised - this.#first.revised} revisions`,
      );
    }
    if (found.revision - this.#first.revision !== decided) {
      faults.push(`torn: ${decided} decisions, but revision ${found.revision} of the text`);
    }
    if (!this.#states.some((state, index) => isFound(state, this.#states[index + 1], found))) {
      const [saved] = this.#states;
      const missing = saved.notes.filter((note) => !found.notes.includes(note)).length;
      faults.push(
        `lost: said to be saved ${saved.marks} marks, ${saved.decided} decisions and ` +
          `${saved.notes.length} notes; found ${found.marks}, ${found.decided} and ` +
          `${found.notes.length}, without ${missing} of those notes`,
      );
    }
    return faults;
  }
}

const stateOf = ({ marks, decided, notes }) => ({ marks, decided, notes });

/** A note that is still being written may be stored as far as it was written. */
function isFound(state, next, found) {
  const writing = next?.notes.at(-1) ?? '';
  const whole = found.notes.filter((note) => note === writing || !writing.startsWith(note));
  return (
    state.marks === found.marks &&
    state.decided === found.decided &&
    state.notes.toSorted().join('\n') === whole.toSorted().join('\n')
  );
}
