import { defaultPolicies, policies, type Policies } from './cleaning/renew.ts';
import { correctionKinds } from './correction.ts';
import {
  defaultMarkdownChoices,
  readMarkdownChoices,
  type MarkdownChoices,
} from './markdown-choices.ts';
import type { Script } from './text.ts';

export const viewModes = ['original', 'side-by-side', 'cleaned', 'interleaved'] as const;
export type ViewMode = (typeof viewModes)[number];

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const locales = ['sr', 'sr-Latn', 'en'] as const;
export type Locale = (typeof locales)[number];

export const panels = ['notes', 'changes', 'glossary'] as const;
export type Panel = (typeof panels)[number];

export const librarySorts = [
  'title-azbuka',
  'title-abeceda',
  'author-azbuka',
  'author-abeceda',
  'added',
  'read',
  'progress',
  'damage',
] as const;
export type LibrarySort = (typeof librarySorts)[number];

export const libraryLayouts = ['cards', 'list'] as const;
export type LibraryLayout = (typeof libraryLayouts)[number];

/** How the reader likes to read. Everything has a default, so a missing or bad value costs nothing. */
export interface Settings {
  readonly view: ViewMode;
  readonly theme: Theme;
  /** Pixels. */
  readonly typeSize: number;
  /** A factor of the type size. */
  readonly lineSpacing: number;
  /** Widest a column gets, in characters of the type (`ch`). */
  readonly columnWidth: number;
  readonly hyphenation: boolean;
  /** `null`: as stored. */
  readonly script: Script | null;
  /** Corrections are marked on both sides. */
  readonly showChanges: boolean;
  readonly showTerms: boolean;
  /** What corresponds to the words under the pointer, or selected, is lit on the other side. */
  readonly showPartner: boolean;
  /** `null`: as the system says. */
  readonly locale: Locale | null;
  readonly libraryOpen: boolean;
  readonly librarySort: LibrarySort;
  /** Against the way one sorts by default: names from А, the newest, most read and most damaged first. */
  readonly libraryReversed: boolean;
  readonly libraryLayout: LibraryLayout;
  readonly panelOpen: boolean;
  readonly panel: Panel;
  /** How notes are written into the folder that is kept in step with them; never all in one file. */
  readonly vault: MarkdownChoices;
  /** A new text is cleaned as soon as it is opened. */
  readonly cleanNewTexts: boolean;
  /** What becomes of what the cleaning rules find, kind by kind. */
  readonly policies: Policies;
  /** How notes are written as Markdown, and the reader’s own template. */
  readonly markdown: MarkdownChoices;
}

export const defaults: Settings = {
  view: 'side-by-side',
  theme: 'system',
  typeSize: 18,
  lineSpacing: 1.6,
  columnWidth: 68,
  hyphenation: true,
  script: null,
  showChanges: true,
  showTerms: true,
  showPartner: true,
  locale: null,
  libraryOpen: true,
  librarySort: 'added',
  libraryReversed: false,
  libraryLayout: 'cards',
  panelOpen: true,
  panel: 'notes',
  vault: defaultMarkdownChoices,
  cleanNewTexts: true,
  policies: defaultPolicies,
  markdown: defaultMarkdownChoices,
};

export const limits = {
  typeSize: { least: 12, most: 36, step: 1 },
  lineSpacing: { least: 1.2, most: 2.2, step: 0.1 },
  columnWidth: { least: 34, most: 110, step: 2 },
} as const;

/** Settings from whatever was stored: values that make no sense fall back to the default. */
export function readSettings(stored: unknown): Settings {
  const values: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    view: oneOf(viewModes, values.view, defaults.view),
    theme: oneOf(themes, values.theme, defaults.theme),
    typeSize: within('typeSize', values.typeSize),
    lineSpacing: within('lineSpacing', values.lineSpacing),
    columnWidth: within('columnWidth', values.columnWidth),
    hyphenation: flag('hyphenation', values.hyphenation),
    script: oneOf(['Cyrl', 'Latn'] as const, values.script, null),
    showChanges: flag('showChanges', values.showChanges),
    showTerms: flag('showTerms', values.showTerms),
    showPartner: flag('showPartner', values.showPartner),
    locale: oneOf(locales, values.locale, null),
    libraryOpen: flag('libraryOpen', values.libraryOpen),
    librarySort: oneOf(librarySorts, values.librarySort, defaults.librarySort),
    libraryReversed: flag('libraryReversed', values.libraryReversed),
    libraryLayout: oneOf(libraryLayouts, values.libraryLayout, defaults.libraryLayout),
    panelOpen: flag('panelOpen', values.panelOpen),
    panel: oneOf(panels, values.panel, defaults.panel),
    vault: vaultOf(values.vault),
    cleanNewTexts: flag('cleanNewTexts', values.cleanNewTexts),
    policies: policiesOf(values.policies),
    markdown: readMarkdownChoices(values.markdown),
  };
}

function oneOf<T, D>(allowed: readonly T[], value: unknown, fallback: D): T | D {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function flag(
  name:
    | 'hyphenation'
    | 'showChanges'
    | 'showTerms'
    | 'showPartner'
    | 'libraryOpen'
    | 'libraryReversed'
    | 'panelOpen'
    | 'cleanNewTexts',
  value: unknown,
): boolean {
  return typeof value === 'boolean' ? value : defaults[name];
}

function vaultOf(value: unknown): MarkdownChoices {
  const choices = readMarkdownChoices(value);
  return choices.files === 'one' ? { ...choices, files: 'per-text' } : choices;
}

function policiesOf(value: unknown): Policies {
  const given = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(
    correctionKinds.map((kind) => [
      kind,
      oneOf(policies, Object.getOwnPropertyDescriptor(given, kind)?.value, defaultPolicies[kind]),
    ]),
  ) as Policies;
}

function within(name: keyof typeof limits, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return defaults[name];
  const { least, most } = limits[name];
  return Math.min(most, Math.max(least, value));
}
