import { fixed } from '../../bench/session/samples.mjs';

/** What became of all kills. */
export class Tally {
  /** Starts for which the database had been taken away. */
  robbed = 0;
  #kills = { working: 0, starting: 0, quitting: 0 };
  #saved = { working: 0, starting: 0, quitting: 0 };
  #longestStart = 0;
  #repairs = {};

  get saved() {
    return sum(this.#saved);
  }

  kill(moment, saved) {
    this.#kills[moment] += 1;
    this.#saved[moment] += saved;
  }

  /** @param milliseconds how long it took until the text could be read again */
  start(milliseconds) {
    this.#longestStart = Math.max(this.#longestStart, milliseconds);
  }

  /** @param counts how often the log tells of each kind of repair */
  addLog(counts) {
    for (const [name, count] of Object.entries(counts)) {
      this.#repairs[name] = (this.#repairs[name] ?? 0) + count;
    }
  }

  /** Head and rows. */
  table(faults) {
    const of = (kind) => faults.filter((fault) => fault.includes(`${kind}: `)).length;
    const { databaseCut = 0, journalCut = 0, setAside = 0 } = this.#repairs;
    return [
      ['killed while', 'kills', 'acts said to be saved'],
      [
        ...Object.entries(this.#kills).map(([moment, kills]) => [
          moment,
          fixed(kills),
          fixed(this.#saved[moment]),
        ]),
        ['all', fixed(sum(this.#kills)), fixed(this.saved)],
        ['**starts after which something was lost**', of('lost'), ''],
        ['**… or torn apart**', of('torn'), ''],
        ['starts that were robbed of the database before', this.robbed, ''],
        ['ends cut off the database, off the journal', `${databaseCut}, ${journalCut}`, ''],
        ['databases set aside and made anew', setAside, ''],
        ['longest start', `${fixed(this.#longestStart / 1000, 1)} s`, ''],
      ],
    ];
  }
}

const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);
