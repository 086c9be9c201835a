import {
  history,
  insertNewline,
  isolateHistory,
  redo,
  redoDepth,
  standardKeymap,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { ChangeSet, EditorSelection, EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import type { Replacement } from '../core/correction.ts';
import { wordEdits } from '../core/word-edits.ts';
import type { Caret } from '../state/hand-editing.svelte.ts';
import { hyphenated, riding, type Riding } from './field-marks.ts';

/** What a field is made with; all offsets are UTF-16 units of the stored words. */
export interface FieldParts extends Riding {
  readonly parent: HTMLElement;
  readonly words: string;
  readonly caret: Caret;
  /** Puts in the soft hyphens that the paragraph is shown with; `null` shows none. */
  readonly hyphenate: ((words: string) => string) | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly keys: FieldKeys;
  /** Something was typed, or the caret moved. */
  readonly onChange: () => void;
}

/** What keys do that lead out of the field. */
export interface FieldKeys {
  readonly keep: () => void;
  readonly giveUp: () => void;
  readonly split: () => void;
  readonly merge: (by: 1 | -1) => void;
  /** Over the first or the last line, with the caret at `x` in the window. */
  readonly leave: (by: 1 | -1, x: number) => void;
  /** Undo and redo beyond what was typed here. */
  readonly undoBefore: () => void;
  readonly redoBefore: () => void;
}

/** The page takes no styles that a script puts into it; those of the field are in `field.css`. */
Object.defineProperty(EditorView.prototype, 'mountStyles', { value: () => undefined });

/** A paragraph that is written in, where it stands. */
export class ParagraphField {
  readonly #view: EditorView;
  /** The words that what was typed is told against. */
  #base: string;
  #typed: ChangeSet;
  #isClosed = false;

  constructor(parts: FieldParts) {
    const { parent, words, caret, attributes, keys, onChange } = parts;
    this.#base = words;
    this.#typed = ChangeSet.empty(words.length);
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: words,
        selection: 'x' in caret ? EditorSelection.cursor(0) : range(caret, words.length),
        extensions: [
          // Other line ends are kept as they stand, or offsets would not be those of the store.
          EditorState.lineSeparator.of('\n'),
          history({ newGroupDelay: 700 }),
          keymap.of([...leading(keys), ...standardKeymap]),
          EditorState.changeFilter.of(() => !this.#isClosed),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ spellcheck: 'false', ...attributes }),
          EditorView.clipboardInputFilter.of(pasted),
          EditorView.updateListener.of(({ docChanged, changes, selectionSet }) => {
            if (docChanged) this.#typed = this.#typed.compose(changes);
            if (docChanged || selectionSet) onChange();
          }),
          riding(parts),
          hyphenated(parts.hyphenate),
        ],
      }),
    });
    this.#view.focus();
    if ('x' in caret) this.#pointTo(caret.x, caret.line);
  }

  get words(): string {
    return this.#view.state.doc.toString();
  }

  get caret(): number {
    return this.#view.state.selection.main.head;
  }

  get isTyped(): boolean {
    return !this.#typed.empty;
  }

  get element(): HTMLElement {
    return this.#view.contentDOM;
  }

  /** What was typed since words were last taken, in offsets of those. */
  get edits(): Replacement[] {
    const edits: Replacement[] = [];
    this.#typed.iterChanges((from, to, _start, _end, inserted) => {
      const before = this.#base.slice(from, to);
      edits.push({ from, to, before, after: inserted.toString() });
    });
    return edits;
  }

  /**
   * What was typed is being saved: from now on it is told against the words as they are.
   * @returns what takes that back, should it not be saved
   */
  taken(): () => void {
    const [base, typed] = [this.#base, this.#typed];
    this.#base = this.words;
    this.#typed = ChangeSet.empty(this.#base.length);
    return () => {
      this.#base = base;
      this.#typed = typed.compose(this.#typed);
    };
  }

  /** The stored words are others; those that are being typed are the reader’s until they are kept. */
  follow(words: string): void {
    if (this.isTyped || words === this.#base) return;
    this.#put(words, true);
    this.taken();
  }

  /** Types words in place of those that stand here, as a reader would, so that it can be undone. */
  type(words: string): void {
    this.#put(words, false);
  }

  /** No more is typed: what was is on its way. */
  close(isClosed: boolean): void {
    this.#isClosed = isClosed;
  }

  destroy(): void {
    this.#view.destroy();
  }

  #put(words: string, isFromStore: boolean): void {
    this.#view.dispatch({
      changes: wordEdits(this.words, words, 0).map(({ from, to, after }) => ({
        from,
        to,
        insert: after,
      })),
      annotations: isFromStore ? Transaction.addToHistory.of(false) : isolateHistory.of('full'),
    });
  }

  #pointTo(x: number, line: 'first' | 'last'): void {
    const { state } = this.#view;
    const box = this.#view.coordsAtPos(line === 'first' ? 0 : state.doc.length);
    const at = box && this.#view.posAtCoords({ x, y: (box.top + box.bottom) / 2 }, false);
    this.#view.dispatch({ selection: { anchor: at ?? 0 } });
  }
}

function range({ start, end }: { start: number; end: number }, length: number) {
  return EditorSelection.range(Math.min(start, length), Math.min(end, length));
}

/** Several paragraphs that are pasted become lines of this one: it can be split where they meet. */
const pasted = (words: string): string =>
  words
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]*\n\s*/gu, '\n')
    .replace(/^\n|\n$/gu, '');

function leading(keys: FieldKeys) {
  const always =
    (act: () => void): Command =>
    () => {
      act();
      return true;
    };
  const run = (key: string, command: Command) => ({ key, run: command });
  return [
    run('Mod-Enter', always(keys.keep)),
    run('Escape', always(keys.giveUp)),
    { key: 'Enter', run: always(keys.split), shift: insertNewline },
    run('Backspace', ({ state }) => isAt(state, 0) && done(keys.merge, -1)),
    run('Delete', ({ state }) => isAt(state, state.doc.length) && done(keys.merge, 1)),
    run('ArrowUp', (view) => overEdge(view, 0, -1, keys)),
    run('ArrowDown', (view) => overEdge(view, view.state.doc.length, 1, keys)),
    run('Mod-z', (view) => undo(view) || undoDepth(view.state) > 0 || done(keys.undoBefore)),
    run('Mod-Shift-z', (view) => redo(view) || redoDepth(view.state) > 0 || done(keys.redoBefore)),
    run('Mod-y', (view) => redo(view) || redoDepth(view.state) > 0 || done(keys.redoBefore)),
  ];
}

function done<T extends unknown[]>(act: (...with_: T) => void, ...given: T): true {
  act(...given);
  return true;
}

function isAt({ selection: { main } }: EditorState, at: number): boolean {
  return main.empty && main.head === at;
}

/** Whether the caret is on the first or last line as it is shown, so that an arrow leads out. */
function overEdge(view: EditorView, edge: number, by: 1 | -1, keys: FieldKeys): boolean {
  const { main } = view.state.selection;
  const here = view.coordsAtPos(main.head);
  const there = view.coordsAtPos(edge);
  if (!main.empty || !here || !there || Math.abs(here.top - there.top) > 3) return false;
  return done(keys.leave, by, here.left);
}
