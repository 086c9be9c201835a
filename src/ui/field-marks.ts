import { invertedEffects } from '@codemirror/commands';
import {
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Extension,
  type Range,
} from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { StyledSpan } from '../core/structure.ts';
import { makeView } from '../core/view.ts';
import type { Paint } from './highlights.ts';

/** What lies on the words of a field. */
export interface Riding {
  /** What is painted on the words, and rides along while they are rewritten. */
  readonly paints: readonly Paint[];
  /** The styles they are set in. */
  readonly styles: readonly StyledSpan[];
}

interface Ridden {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A mark whose words are all deleted: where they were. */
class Caret extends WidgetType {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  override eq(other: Caret): boolean {
    return other.#name === this.#name;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = `empty ${this.#name}`;
    return caret;
  }
}

/** What undoing brings back: a mark is where it was before its words were deleted. */
const restored = StateEffect.define<readonly Ridden[]>({
  map: (all, changes) => all.map((one) => moved(one, changes)),
});

/** Text typed at an edge stays outside. */
function moved(one: Ridden, changes: ChangeDesc): Ridden {
  if (one.start === one.end) {
    const at = changes.mapPos(one.start, -1);
    return { ...one, start: at, end: at };
  }
  const start = changes.mapPos(one.start, 1);
  return { ...one, start, end: Math.max(start, changes.mapPos(one.end, -1)) };
}

/** Marks and styles that go along with the words through all that is typed. */
export function riding({ paints, styles }: Riding): Extension {
  const first: readonly Ridden[] = [
    ...styles.map(({ style, start, end }) => ({ name: style, start, end })),
    ...paints.map(({ style, start, end }) => ({ name: style, start, end })),
  ];
  const ridden = StateField.define<readonly Ridden[]>({
    create: () => first,
    update(all, { changes, docChanged, effects }) {
      const before = effects.findLast((one) => one.is(restored));
      if (before?.is(restored)) return before.value;
      return docChanged ? all.map((one) => moved(one, changes)) : all;
    },
    provide: (field) => EditorView.decorations.from(field, decorated),
  });
  return [
    ridden,
    invertedEffects.of(({ docChanged, startState }) =>
      docChanged ? [restored.of(startState.field(ridden))] : [],
    ),
  ];
}

function decorated(all: readonly Ridden[]): DecorationSet {
  const ranges = all.flatMap(({ name, start, end }): Range<Decoration>[] => {
    if (start < end) return [Decoration.mark({ class: name }).range(start, end)];
    if (!/^(?:mark|echo)-/u.test(name)) return [];
    return [Decoration.widget({ widget: new Caret(name), side: -1 }).range(start)];
  });
  return Decoration.set(ranges, true);
}

const softHyphen = Decoration.mark({ class: 'hyphened' });

/** Soft hyphens before letters, so that lines break as in the paragraph; they are in no copy. */
export function hyphenated(hyphenate: ((words: string) => string) | null): Extension {
  if (!hyphenate) return [];
  const shown = ({ doc }: EditorState): DecorationSet =>
    Decoration.set(breaksIn(doc.toString(), hyphenate).map((at) => softHyphen.range(at, at + 1)));
  const field = StateField.define<DecorationSet>({
    create: shown,
    update: (known, { docChanged, state }) => (docChanged ? shown(state) : known),
    provide: (one) => EditorView.decorations.from(one),
  });
  return field;
}

/** Where soft hyphens are put in, as offsets of the words without them. */
function breaksIn(words: string, hyphenate: (words: string) => string): number[] {
  const { shown } = makeView(words, { script: null, hyphenate });
  const breaks: number[] = [];
  let at = 0;
  for (const unit of shown.split('')) {
    if (unit === words.charAt(at)) at++;
    else breaks.push(at);
  }
  return breaks;
}
