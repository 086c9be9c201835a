/** Which texts of a list are chosen, and where the keyboard is in it. */
export interface Choice {
  readonly ids: ReadonlySet<string>;
  /** Where the keyboard is. */
  readonly active: string | null;
  /** Where a row of chosen ones begins that Shift makes longer or shorter. */
  readonly anchor: string | null;
}

/** Which keys are held down: Shift takes all between, Mod (Ctrl or ⌘) lets the others stand. */
export interface Held {
  readonly shift: boolean;
  readonly mod: boolean;
}

export const nothingChosen: Choice = { ids: new Set(), active: null, anchor: null };

/** What is chosen after a click on one of the list. */
export function clicked(choice: Choice, list: readonly string[], id: string, held: Held): Choice {
  if (held.shift) return between(choice, list, id, held.mod);
  if (held.mod) return toggled(choice, id);
  return { ids: new Set([id]), active: id, anchor: id };
}

/** What is chosen after an arrow key went to a place of the list; with Mod alone only the way is made. */
export function moved(choice: Choice, list: readonly string[], to: number, held: Held): Choice {
  const id = list[Math.max(0, Math.min(to, list.length - 1))];
  if (id === undefined) return nothingChosen;
  if (held.mod && !held.shift) return { ...choice, active: id };
  return clicked(choice, list, id, { ...held, mod: false });
}

/** The one under the keyboard, chosen or no longer so. */
export function toggled({ ids }: Choice, id: string): Choice {
  const others = [...ids].filter((one) => one !== id);
  return { ids: new Set(ids.has(id) ? others : [...ids, id]), active: id, anchor: id };
}

export const allChosen = (choice: Choice, list: readonly string[]): Choice => ({
  ...choice,
  ids: new Set(list),
});

/** What remains of a choice in a list that has changed; the keyboard stays as near as it can. */
export function remaining(
  choice: Choice,
  before: readonly string[],
  list: readonly string[],
): Choice {
  const listed = new Set(list);
  const { active, anchor } = choice;
  const place = active === null ? -1 : before.indexOf(active);
  const near = before.slice(Math.max(0, place)).find((id) => listed.has(id)) ?? list.at(-1) ?? null;
  return {
    ids: new Set([...choice.ids].filter((id) => listed.has(id))),
    active: active === null || listed.has(active) ? active : near,
    anchor: anchor !== null && listed.has(anchor) ? anchor : null,
  };
}

function between(choice: Choice, list: readonly string[], id: string, adds: boolean): Choice {
  const anchor = choice.anchor ?? choice.active ?? id;
  const ends = [Math.max(0, list.indexOf(anchor)), list.indexOf(id)].sort((a, b) => a - b);
  const row = list.slice(ends[0], (ends[1] ?? 0) + 1);
  return { ids: new Set(adds ? [...choice.ids, ...row] : row), active: id, anchor };
}
