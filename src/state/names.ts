import type { Annotation, Colour } from '../core/annotation.ts';
import type { Policy } from '../core/cleaning/renew.ts';
import type { Correction, CorrectionKind, CorrectionState, Origin } from '../core/correction.ts';
import { explanationIn as explained } from '../core/explanation.ts';
import type { UnreadReason } from '../exchange/foreign/foreign-note.ts';
import type { Format } from '../core/format.ts';
import type { StepKind } from '../core/import-report.ts';
import { nearlySame } from '../core/note-candidates.ts';
import type { NoteState } from '../core/note-filter.ts';
import type { NoteGrouping, NoteSort } from '../core/note-groups.ts';
import type { Period } from '../core/period.ts';
import type { RevisionCause } from '../core/revision.ts';
import type {
  Context,
  FileDivision,
  GlossaryPlace,
  MarkdownPreset,
} from '../core/markdown-choices.ts';
import type { LibrarySort, Locale, ViewMode } from '../core/settings.ts';
import type { Script, Side } from '../core/text.ts';
import type { Variant } from '../core/term.ts';
import { m } from '../i18n/messages.ts';
import type { Surety } from './changes.svelte.ts';
import type { ReadingState } from './shelf.svelte.ts';

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

const formKindNames: Record<Variant['kind'] | 'possessive', () => string> = {
  damaged: m.variant_damaged,
  inflected: m.variant_inflected,
  forbidden: m.variant_forbidden,
  other: m.variant_other,
  possessive: m.form_possessive,
};

const sortNames: Record<LibrarySort, () => string> = {
  'title-azbuka': m.sort_title_azbuka,
  'title-abeceda': m.sort_title_abeceda,
  'author-azbuka': m.sort_author_azbuka,
  'author-abeceda': m.sort_author_abeceda,
  added: m.sort_added,
  read: m.sort_read,
  progress: m.sort_progress,
  damage: m.sort_damage,
};

const noteStateNames: Record<NoteState, () => string> = {
  exact: m.note_state_exact,
  astray: m.note_state_astray,
  moved: m.note_state_moved,
  orphan: m.note_state_orphan,
};

const periodNames: Record<Period, () => string> = {
  today: m.period_today,
  week: m.period_week,
  month: m.period_month,
  year: m.period_year,
};

const groupingNames: Record<NoteGrouping, () => string> = {
  text: m.grouping_text,
  tag: m.grouping_tag,
  none: m.grouping_none,
};

const noteSortNames: Record<NoteSort, () => string> = {
  place: m.sort_place,
  made: m.sort_made,
  changed: m.sort_changed,
};

const readingStateNames: Record<ReadingState, () => string> = {
  unread: m.shelf_unread,
  reading: m.shelf_reading,
  read: m.shelf_read,
};

const scriptNames: Record<Script, () => string> = {
  Cyrl: m.script_cyrillic,
  Latn: m.script_latin,
};

const presetNames: Record<MarkdownPreset, () => string> = {
  obsidian: m.preset_obsidian,
  commonmark: m.preset_commonmark,
  zotero: m.preset_zotero,
  readwise: m.preset_readwise,
  template: m.preset_template,
};

const contextNames: Record<Context, () => string> = {
  none: m.markdown_context_none,
  sentence: m.markdown_context_sentence,
  sentences: m.markdown_context_sentences,
  paragraph: m.markdown_context_paragraph,
};

const divisionNames: Record<FileDivision, () => string> = {
  'per-text': m.markdown_files_per_text,
  'per-note': m.markdown_files_per_note,
  one: m.markdown_files_one,
};

const glossaryPlaceNames: Record<GlossaryPlace, () => string> = {
  none: m.markdown_glossary_none,
  section: m.markdown_glossary_section,
  file: m.markdown_glossary_file,
};

/** What a note says of itself where it is not as it was made; empty when it is. */
export function noteBadge(state: Annotation['state']): string {
  if (state === 'exact') return '';
  return state === 'moved' ? m.note_badge_moved() : m.note_badge_orphan();
}

export const presetName = (preset: MarkdownPreset): string => presetNames[preset]();

export const contextName = (context: Context): string => contextNames[context]();

export const divisionName = (division: FileDivision): string => divisionNames[division]();

export const glossaryPlaceName = (place: GlossaryPlace): string => glossaryPlaceNames[place]();

export const periodName = (period: Period): string => periodNames[period]();

export const groupingName = (grouping: NoteGrouping): string => groupingNames[grouping]();

export const noteSortName = (sort: NoteSort): string => noteSortNames[sort]();

export const colourName = (colour: Colour): string => colourNames[colour]();

export const viewName = (view: ViewMode): string => viewNames[view]();

export const kindName = (kind: CorrectionKind): string => kindNames[kind]();

export const noteStateName = (state: NoteState): string => noteStateNames[state]();
export const stateName = (state: CorrectionState): string => stateNames[state]();

export const suretyName = (surety: Surety): string => suretyNames[surety]();

export const originName = (origin: Origin): string => originNames[origin]();

export const makerName = (by: Correction['by']): string => makerNames[by]();

export const policyName = (policy: Policy): string => policyNames[policy]();

export const sideName = (side: Side): string =>
  side === 'original' ? m.side_original() : m.side_cleaned();

/** Why a correction was made, in the language of the interface. */
export const explanationIn = (
  locale: Locale,
  correction: Pick<Correction, 'explanation' | 'by'>,
): string => explained(locale === 'sr' ? 'sr-Cyrl' : locale, correction);

export const sortName = (sort: LibrarySort): string => sortNames[sort]();

export const readingStateName = (state: ReadingState): string => readingStateNames[state]();

export const scriptName = (script: Script): string => scriptNames[script]();

export const formKindName = (kind: Variant['kind'] | 'possessive'): string => formKindNames[kind]();

const formatNames: Record<Format, () => string> = {
  text: m.format_text,
  markdown: m.format_markdown,
  html: m.format_html,
  epub: m.format_epub,
  docx: m.format_docx,
  odt: m.format_odt,
  subtitles: m.format_subtitles,
  tei: m.format_tei,
  pdf: m.format_pdf,
};

const stepNames: Record<StepKind, () => string> = {
  'lines-joined': m.step_lines_joined,
  'words-rejoined': m.step_words_rejoined,
  'page-numbers-left-out': m.step_page_numbers,
  'running-heads-left-out': m.step_running_heads,
  'front-matter-read': m.step_front_matter,
  'pictures-left-out': m.step_pictures,
  'scripts-left-out': m.step_scripts,
  'deleted-words-left-out': m.step_deleted_words,
  'control-characters-left-out': m.step_control_characters,
  'lone-surrogates-replaced': m.step_lone_surrogates,
  'bytes-replaced': m.step_bytes,
  'parts-missing': m.step_parts_missing,
  'nesting-flattened': m.step_nesting,
};

/** Names that are the same in every language. */
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'iso-8859-2': 'ISO-8859-2',
  'iso-8859-5': 'ISO-8859-5',
  cp852: 'DOS 852',
  cp855: 'DOS 855',
  'koi8-r': 'KOI8-R',
  'mac-cyrillic': 'Mac Cyrillic',
  'mac-ce': 'Mac CE',
};

export const formatName = (format: Format): string => formatNames[format]();

export const stepName = (step: StepKind): string => stepNames[step]();

export function encodingName(encoding: string): string {
  if (encoding === 'yuscii-latin') return m.encoding_yuscii_latin();
  if (encoding === 'yuscii-cyrillic') return m.encoding_yuscii_cyrillic();
  return encodingNames[encoding] ?? encoding;
}

/** How like words that were found are to those that were sought; 1 for the same words. */
export function likenessName(likeness: number): string {
  if (likeness === 1) return m.candidate_same();
  return likeness >= nearlySame ? m.candidate_nearly() : m.candidate_like();
}
/** What brought a change of a paragraph about. */
export const causeName = (cause: RevisionCause): string =>
  ({
    rules: m.cause_rules,
    decision: m.cause_decision,
    hand: m.cause_hand,
    replace: m.cause_replace,
    'step-back': m.cause_step_back,
    split: m.cause_split,
    merge: m.cause_merge,
    reread: m.cause_reread,
  })[cause]();

const unreadNames: Record<UnreadReason, () => string> = {
  shape: m.notes_in_unread_shape,
  empty: m.notes_in_unread_empty,
  bookmark: m.notes_in_unread_bookmark,
  limit: m.notes_in_unread_limit,
  'too-long': m.notes_in_unread_long,
};

export const unreadName = (reason: UnreadReason): string => unreadNames[reason]();
