import type { Colour } from '../core/annotation.ts';
import type { CorrectionKind, Explanation } from '../core/correction.ts';
import { toLatin } from '../core/script.ts';
import type { Locale, ViewMode } from '../core/settings.ts';
import type { Side } from '../core/text.ts';
import type { Variant } from '../core/term.ts';
import { m } from '../i18n/messages.ts';

/** The words readers see for the words of the code. */

const colourNames: Record<Colour, () => string> = {
  yellow: m.colour_yellow,
  green: m.colour_green,
  blue: m.colour_blue,
  red: m.colour_red,
};

const viewNames: Record<ViewMode, () => string> = {
  'side-by-side': m.view_side_by_side,
  original: m.view_original,
  cleaned: m.view_cleaned,
  interleaved: m.view_interleaved,
};

const kindNames: Record<CorrectionKind, () => string> = {
  'mangled-latin': m.kind_mangled_latin,
  'name-variant': m.kind_name_variant,
  'term-inconsistent': m.kind_term_inconsistent,
  case: m.kind_case,
  agreement: m.kind_agreement,
  calque: m.kind_calque,
  capitalisation: m.kind_capitalisation,
  punctuation: m.kind_punctuation,
  typography: m.kind_typography,
  encoding: m.kind_encoding,
  script: m.kind_script,
  diacritics: m.kind_diacritics,
  ocr: m.kind_ocr,
  spelling: m.kind_spelling,
};

const variantNames: Record<Variant['kind'], () => string> = {
  damaged: m.variant_damaged,
  inflected: m.variant_inflected,
  forbidden: m.variant_forbidden,
  other: m.variant_other,
};

export const colourName = (colour: Colour): string => colourNames[colour]();

export const viewName = (view: ViewMode): string => viewNames[view]();

export const kindName = (kind: CorrectionKind): string => kindNames[kind]();

export const sideName = (side: Side): string =>
  side === 'original' ? m.side_original() : m.side_cleaned();

/** An explanation in the language of the interface. */
export const explanationIn = (locale: Locale, { sr, en }: Explanation): string =>
  ({ sr: () => sr, 'sr-Latn': () => toLatin(sr), en: () => en })[locale]();

export const variantName = (kind: Variant['kind']): string => variantNames[kind]();
