import type { Colour } from '../../core/annotation.ts';

/**
 * The nearest of our colours for one of another program: by its name, or `#rrggbb` by its hue. `null`
 * for anything else, and for black, white and grey.
 */
export function colourOf(name: string): Colour | null {
  const named = names.get(name.trim().toLowerCase());
  if (named) return named;
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(name.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const hue = hueOf(parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16));
  return hue === null ? null : (wheel.find(([to]) => hue < to)?.[1] ?? null);
}

const names: ReadonlyMap<string, Colour> = new Map([
  ['yellow', 'yellow'],
  ['orange', 'yellow'],
  ['green', 'green'],
  ['blue', 'blue'],
  ['purple', 'blue'],
  ['violet', 'blue'],
  ['red', 'red'],
  ['pink', 'red'],
]);

/** Up to which hue, in degrees, a colour goes. */
const wheel: readonly (readonly [to: number, Colour])[] = [
  [20, 'red'],
  [70, 'yellow'],
  [165, 'green'],
  [290, 'blue'],
  [361, 'red'],
];

/** In degrees; `null` for what has none. */
function hueOf(red: number, green: number, blue: number): number | null {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < 16) return null;
  const sixth =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  return (sixth * 60 + 360) % 360;
}
