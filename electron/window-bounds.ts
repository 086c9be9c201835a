export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 760, height: 520 };
const FIRST_SIZE = { width: 1440, height: 900 };

/**
 * Where a window opens: as it was left if that is still on a screen, otherwise in the middle of the
 * first one. `workAreas` are what the screens have free, the main one first.
 */
export function placeWindow(kept: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const home = kept && workAreas.find((area) => overlap(kept, area));
  if (kept && home) return moveInto(kept, home);
  const main = workAreas[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
  const { width, height } = sizeIn(kept ?? FIRST_SIZE, main);
  return {
    x: main.x + Math.floor((main.width - width) / 2),
    y: main.y + Math.floor((main.height - height) / 2),
    width,
    height,
  };
}

/** A further window lies a little below and beside the one it came from. */
export function cascade(from: Bounds, workAreas: readonly Bounds[]): Bounds {
  const step = 28;
  const moved = { ...from, x: from.x + step, y: from.y + step };
  const fits = workAreas.some(
    (area) =>
      moved.x + moved.width <= area.x + area.width &&
      moved.y + moved.height <= area.y + area.height,
  );
  const home = workAreas.find((area) => overlap(from, area)) ?? workAreas[0] ?? from;
  return moveInto(fits ? moved : { ...from, x: home.x + step, y: home.y + step }, home);
}

/** Enough of the window shows to take hold of it. */
function overlap(window: Bounds, area: Bounds): boolean {
  const wide = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const high =
    Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return wide >= 100 && high >= 60;
}

function moveInto(window: Bounds, area: Bounds): Bounds {
  const { width, height } = sizeIn(window, area);
  return {
    x: clamp(window.x, area.x, area.x + area.width - width),
    y: clamp(window.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function sizeIn(size: Pick<Bounds, 'width' | 'height'>, area: Bounds) {
  return {
    width: clamp(size.width, SMALLEST.width, area.width),
    height: clamp(size.height, SMALLEST.height, area.height),
  };
}

/** On a screen smaller than the smallest window the screen wins. */
const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);
