import type { Colour } from '../core/annotation.ts';
import type { Policy } from '../core/cleaning/renew.ts';
import type { Correction, CorrectionKind, CorrectionState, Origin } from '../core/correction.ts';
import { toLatin } from '../core/script.ts';
import type { Locale, ViewMode } from '../core/settings.ts';
import type { Side } from '../core/text.ts';
import type { Variant } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Surety } from './changes.svelte.ts';

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
  wording: m.kind_wording,
};

const stateNames: Record<CorrectionState, () => string> = {
  proposed: m.state_proposed,
  accepted: m.state_accepted,
  rejected: m.state_rejected,
};

const suretyNames: Record<Surety, () => string> = {
  sure: m.surety_sure,
  likely: m.surety_likely,
  question: m.surety_question,
};

const originNames: Record<Origin, () => string> = {
  rule: m.origin_rule,
  glossary: m.origin_glossary,
  original: m.origin_original,
  transcription: m.origin_transcription,
  dictionary: m.origin_dictionary,
};

const makerNames: Record<Correction['by'], () => string> = {
  rule: m.by_rule,
  edition: m.by_edition,
  hand: m.by_hand,
};

const policyNames: Record<Policy, () => string> = {
  sure: m.policy_sure,
  all: m.policy_all,
  ask: m.policy_ask,
  none: m.policy_none,
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

export const stateName = (state: CorrectionState): string => stateNames[state]();

export const suretyName = (surety: Surety): string => suretyNames[surety]();

export const originName = (origin: Origin): string => originNames[origin]();

export const makerName = (by: Correction['by']): string => makerNames[by]();

export const policyName = (policy: Policy): string => policyNames[policy]();

export const sideName = (side: Side): string =>
  side === 'original' ? m.side_original() : m.side_cleaned();

/**
 * Why a correction was made, in the language of the interface. Words that a rule quotes stay in the
 * letters they have in the text: in Latin ones „Сцхоол“ would look as if nothing were wrong with it.
 */
export function explanationIn(
  locale: Locale,
  { explanation: { sr, en }, by }: Pick<Correction, 'explanation' | 'by'>,
): string {
  if (locale === 'en') return en;
  if (locale === 'sr') return sr;
  if (by !== 'rule') return toLatin(sr);
  return sr.replace(/„[^“]*“|[^„]+/gu, (part) => (part.startsWith('„') ? part : toLatin(part)));
}

export const variantName = (kind: Variant['kind']): string => variantNames[kind]();
