import type { Appearance } from './bridge.ts';
import type { Bounds } from './window-bounds.ts';

export interface KeptWindowState {
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
  readonly appearance: Appearance;
}

/** Reads what was kept; whatever is missing or odd becomes what a first start has. */
export function parseWindowState(text: string): KeptWindowState {
  const { bounds, maximized, appearance } = objectIn(parse(text));
  return {
    bounds: boundsIn(bounds),
    maximized: maximized === true,
    appearance: appearanceIn(objectIn(appearance)),
  };
}

/** The paper of the reading desk. */
const BACKGROUND = '#f6f1e7';

function boundsIn(value: unknown): Bounds | null {
  const { x, y, width, height } = objectIn(value);
  const whole = [x, y, width, height].every((number) => Number.isSafeInteger(number));
  return whole ? ({ x, y, width, height } as Bounds) : null;
}

function appearanceIn({ dark, background, locale }: Fields): Appearance {
  const good = typeof background === 'string' && /^#[0-9a-f]{6}$/i.test(background);
  return {
    dark: dark === true,
    background: good ? background : BACKGROUND,
    ...(locale === 'sr' || locale === 'sr-Latn' || locale === 'en' ? { locale } : {}),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const objectIn = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
