/**
 * Which texts or notes of a list are chosen, and where the keyboard is in it. Where one may stand in
 * several places of the list, `active` and `anchor` are keys of places, and an `idOf` tells whose.
 */
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

type IdOf = (key: string) => string;

const itself: IdOf = (key) => key;

export const nothingChosen: Choice = { ids: new Set(), active: null, anchor: null };

/** What is chosen after a click on one of the list. */
export function clicked(
  choice: Choice,
  list: readonly string[],
  key: string,
  held: Held,
  idOf = itself,
): Choice {
  if (held.shift) return between(choice, list, key, held.mod, idOf);
  if (held.mod) return toggled(choice, key, idOf);
  return { ids: new Set([idOf(key)]), active: key, anchor: key };
}

/** What is chosen after an arrow key went to a place of the list; with Mod alone only the way is made. */
export function moved(
  choice: Choice,
  list: readonly string[],
  to: number,
  held: Held,
  idOf = itself,
): Choice {
  const key = list[Math.max(0, Math.min(to, list.length - 1))];
  if (key === undefined) return nothingChosen;
  if (held.mod && !held.shift) return { ...choice, active: key };
  return clicked(choice, list, key, { ...held, mod: false }, idOf);
}

/** The one under the keyboard, chosen or no longer so. */
export function toggled({ ids }: Choice, key: string, idOf = itself): Choice {
  const id = idOf(key);
  const others = [...ids].filter((one) => one !== id);
  return { ids: new Set(ids.has(id) ? others : [...ids, id]), active: key, anchor: key };
}

export const allChosen = (choice: Choice, list: readonly string[], idOf = itself): Choice => ({
  ...choice,
  ids: new Set(list.map(idOf)),
});

/** What remains of a choice in a list that has changed; the keyboard stays as near as it can. */
export function remaining(
  choice: Choice,
  before: readonly string[],
  list: readonly string[],
  idOf = itself,
): Choice {
  if (before === list) return choice;
  if (choice.ids.size === 0 && (choice.active === null || list.includes(choice.active))) {
    return choice.anchor === null || list.includes(choice.anchor)
      ? choice
      : { ...choice, anchor: null };
  }
  const listed = new Set(list);
  const ids = idOf === itself ? listed : new Set(list.map(idOf));
  const { active, anchor } = choice;
  const place = active === null ? -1 : before.indexOf(active);
  const near = before.slice(Math.max(0, place)).find((id) => listed.has(id)) ?? list.at(-1) ?? null;
  return {
    ids: new Set([...choice.ids].filter((id) => ids.has(id))),
    active: active === null || listed.has(active) ? active : near,
    anchor: anchor !== null && listed.has(anchor) ? anchor : null,
  };
}

function between(
  choice: Choice,
  list: readonly string[],
  key: string,
  adds: boolean,
  idOf: IdOf,
): Choice {
  const anchor = choice.anchor ?? choice.active ?? key;
  const ends = [Math.max(0, list.indexOf(anchor)), list.indexOf(key)].sort((a, b) => a - b);
  const row = list.slice(ends[0], (ends[1] ?? 0) + 1).map(idOf);
  return { ids: new Set(adds ? [...choice.ids, ...row] : row), active: key, anchor };
}
