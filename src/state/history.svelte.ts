import type { Operation } from '../core/change.ts';
import { memorySize } from '../core/memory-size.ts';
import { m } from '../i18n/messages.ts';
import { StoreBehind, type Store } from '../storage/store.ts';
import { Moves } from './moves.svelte.ts';
import { Refused, Unshown } from './refused.ts';
import { saveTrouble } from './save-trouble.ts';

interface Step {
  readonly name: () => string;
  /** Steps of one key in a row are one step: a note typed in many savings is undone at once. */
  readonly key: string | null;
  readonly change: readonly Operation[];
  /** About how many bytes the change takes. */
  readonly size: number;
}

/**
 * A change, or what works it out when its turn has come: from what is stored then. What is read
 * before may be stale by the time it is written back.
 */
export type Change = readonly Operation[] | (() => Promise<readonly Operation[]>);

/** Told once a change is stored what takes it back, or `null` where it could not be stored. */
type Told = (inverse: readonly Operation[] | null) => void;

/** Shows what a change does before it is stored. */
export type ShowAhead = (change: readonly Operation[]) => Told;

/** Steps that can be taken back, as long as they are not so large that they fill the memory. */
const depth = 200;

/** … which takes so many bytes of them, about: three decisions over twenty thousand corrections. */
export const mostKept = 64 * 1024 * 1024;

/** Every change the reader makes goes through here: saved, and kept so that it can be taken back. */
export class History {
  /** What it all did to notes. */
  readonly moves = new Moves();
  readonly #store: Pick<Store, 'commit'>;
  #undo = $state.raw<readonly Step[]>([]);
  #redo = $state.raw<readonly Step[]>([]);
  /** Keys of changes in parts that are not undone; their steps may be forgotten all the same. */
  readonly #making = new Set<string>();
  #underway = $state(0);
  /** Steps that were asked for and are not done. */
  #inLine = $state(0);
  #trouble = $state.raw<unknown>(null);
  /** Steps go one at a time: two quick presses of undo are two steps, not one step twice. */
  #turn: Promise<unknown> = Promise.resolve();
  #showAhead: ShowAhead = () => () => undefined;
  #whenUnshown: () => void = () => undefined;

  constructor(store: Pick<Store, 'commit'>) {
    this.#store = store;
  }

  /** The truth for the status bar. */
  get status(): 'saved' | 'saving' | 'failed' {
    if (this.#underway > 0) return 'saving';
    return this.#trouble === null ? 'saved' : 'failed';
  }

  /** Why the last change could not be saved, as part of a sentence; empty when it was. */
  get trouble(): string {
    return this.#trouble === null ? '' : saveTrouble(this.#trouble);
  }

  /** Whether there is a step to take back, or will be in a moment: what is seen may be on its way. */
  get canUndo(): boolean {
    return this.#undo.length > 0 || this.#inLine > 0;
  }

  /** Likewise whether there is one to do again. */
  get canRedo(): boolean {
    return this.#redo.length > 0 || this.#inLine > 0;
  }

  get undoName(): string | null {
    return this.#undo.at(-1)?.name() ?? null;
  }

  get redoName(): string | null {
    return this.#redo.at(-1)?.name() ?? null;
  }

  /** From now on each change of the reader’s is given to `show` before it is stored. */
  follow(show: ShowAhead): void {
    this.#showAhead = show;
  }

  /** From now on `tell` hears that a change is saved, but that the store cannot take it. */
  followUnshown(tell: () => void): void {
    this.#whenUnshown = tell;
  }

  /** Saves a change the reader made; `name` is shown as "Undo: …". Throws when it cannot be saved. */
  make(name: () => string, change: Change, key: string | null = null): Promise<void> {
    // What is new is shown at once, though other changes may still be on their way to the disk.
    const shown = isNew(change) ? this.#showAhead(change) : undefined;
    return this.#inTurn(async () => {
      const worked = typeof change === 'function' ? await change() : change;
      if (worked.length === 0) return;
      const inverse = await this.#saveShown(worked, shown);
      this.moves.take(worked, inverse);
      this.#redo = [];
      if (key !== null && this.#undo.at(-1)?.key === key) return;
      this.#undo = remembered([...this.#undo, stepOf(name, key, inverse)]);
    });
  }

  /**
   * Saves one part of a change that comes in parts. Parts of one key that follow one another are one
   * step of undo; where something else was made between them they are two, so that undoing always
   * goes back the way things came. After they were undone, `makes(key)` is false. When there are no
   * more to come, `end(key)` tells what became of notes.
   * @returns whether there was anything to change
   */
  part(name: () => string, change: Change, key: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const worked = typeof change === 'function' ? await change() : change;
      if (worked.length === 0) return false;
      const inverse = await this.#saveShown(worked);
      this.moves.takePart(key, worked, inverse);
      this.#making.add(key);
      this.#redo = [];
      const last = this.#undo.at(-1);
      if (last?.key === key) {
        const change = [...inverse, ...last.change];
        const whole = { ...last, change, size: last.size + memorySize(inverse) };
        this.#undo = remembered([...this.#undo.slice(0, -1), whole]);
      } else this.#undo = remembered([...this.#undo, stepOf(name, key, inverse)]);
      return true;
    });
  }

  /** A change in parts is whole. */
  end(key: string): Promise<void> {
    return this.#inTurn(() => {
      this.#making.delete(key);
      this.moves.end(key);
      return Promise.resolve();
    });
  }

  /** Whether a change in parts is being made, and was not undone. */
  makes(key: string): boolean {
    return this.#making.has(key);
  }

  /** Saves what is not worth a step of undo, such as the reading position or a setting. */
  async save(change: readonly Operation[]): Promise<readonly Operation[]> {
    this.#underway += 1;
    try {
      const inverse = await this.#store.commit(change);
      this.#trouble = null;
      return inverse;
    } catch (error) {
      // Saying "not saved" of a change that is would make the reader do it twice.
      if (error instanceof StoreBehind) {
        this.#trouble = null;
        this.#whenUnshown();
        throw new Unshown(m.saved_not_shown(), { cause: error });
      }
      this.#trouble = error;
      throw new Refused(m.not_saved({ reason: saveTrouble(error) }), { cause: error });
    } finally {
      this.#underway -= 1;
    }
  }

  /** Makes an end of texts. Steps keep nothing of them: undoing one must not bring half a text back. */
  purge(textIds: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      if (textIds.length === 0) return;
      await this.save(textIds.map((purge) => ({ purge })));
      const gone = new Set(textIds);
      this.#undo = withoutTexts(this.#undo, gone);
      this.#redo = withoutTexts(this.#redo, gone);
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const step = this.#undo.at(-1);
      if (!step) return;
      const change = await this.#saveShown(step.change);
      if (step.key !== null) this.moves.forget(step.key);
      this.moves.take(step.change, change);
      this.#undo = this.#undo.slice(0, -1);
      const { key } = step;
      if (key !== null && !this.#undo.some((one) => one.key === key)) this.#making.delete(key);
      this.#redo = remembered([...this.#redo, stepOf(step.name, null, change)]);
    });
  }

  redo(): Promise<void> {
    return this.#inTurn(async () => {
      const step = this.#redo.at(-1);
      if (!step) return;
      const change = await this.#saveShown(step.change);
      this.moves.take(step.change, change);
      this.#redo = this.#redo.slice(0, -1);
      this.#undo = remembered([...this.#undo, stepOf(step.name, null, change)]);
    });
  }

  /** Resolves once nothing is being saved any more. */
  async quiet(): Promise<void> {
    while (this.#underway > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async #saveShown(
    change: readonly Operation[],
    told = this.#showAhead(change),
  ): Promise<readonly Operation[]> {
    try {
      const inverse = await this.save(change);
      told(inverse);
      return inverse;
    } catch (error) {
      // Whoever asked for it hears of the failure first, and takes back what was typed.
      setTimeout(() => {
        told(null);
      });
      throw error;
    }
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#inLine += 1;
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#inLine -= 1;
    }
  }
}

const stepOf = (name: () => string, key: string | null, change: readonly Operation[]): Step => ({
  name,
  key,
  change,
  size: memorySize(change),
});

/** The last of some steps, as many as are kept; the very last one is, however large. */
function remembered(steps: readonly Step[]): readonly Step[] {
  let first = steps.length;
  let size = 0;
  do size += steps[--first]?.size ?? 0;
  while (
    first > 0 &&
    steps.length - first < depth &&
    size + (steps[first - 1]?.size ?? 0) <= mostKept
  );
  return steps.slice(first);
}

/** A change that is known by now and takes nothing away. */
const isNew = (change: Change): change is readonly Operation[] =>
  typeof change !== 'function' && change.every((operation) => 'put' in operation);

function withoutTexts(steps: readonly Step[], gone: ReadonlySet<string>): Step[] {
  return steps
    .map(({ name, key, change }) =>
      stepOf(
        name,
        key,
        change.flatMap((one) => without(one, gone)),
      ),
    )
    .filter(({ change }) => change.length > 0);
}

function without(operation: Operation, gone: ReadonlySet<string>): Operation[] {
  if ('remove' in operation) {
    const keys = operation.keys.filter((key) => !gone.has(typeof key === 'string' ? key : key[0]));
    return keys.length > 0 ? [{ ...operation, keys }] : [];
  }
  if (!('put' in operation)) return [operation];
  const rows: readonly object[] = operation.rows;
  const key = operation.put === 'texts' ? 'id' : 'textId';
  const kept = rows.filter((row) => !gone.has(String(Reflect.get(row, key))));
  return kept.length > 0 ? [{ ...operation, rows: kept } as Operation] : [];
}
