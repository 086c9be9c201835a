import { colours } from '../core/annotation.ts';
import { correctionKinds } from '../core/correction.ts';
import type { Locale } from '../core/settings.ts';
import { variantKinds } from '../core/term.ts';
import type { ExportWords } from '../exchange/export-words.ts';
import { languageTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { colourName, kindName, formKindName, makerName } from './names.ts';

/** The words an export adds of its own, as readers know them from the screen. */
export const exportWords = (locale: Locale): ExportWords => ({
  language: languageTag(locale),
  // Within a line, unlike the heads of the columns.
  sides: { original: m.export_side_original(), cleaned: m.export_side_cleaned() },
  colours: named(colours, colourName),
  variants: named(variantKinds, formKindName),
  kinds: named(correctionKinds, kindName),
  by: named(['rule', 'edition', 'hand'], makerName),
  glossary: m.export_glossary(),
  orphans: m.export_orphans(),
  notes: m.region_notes(),
  reading: {
    contents: m.contents_title(),
    changes: m.region_changes(),
    paragraph: m.export_reading_paragraph(),
    note: m.export_reading_note(),
    skip: m.export_reading_skip(),
    view: m.view_label(),
    bothSides: m.view_side_by_side(),
    show: m.export_reading_show(),
    onlyNotes: m.export_reading_only_notes(),
    back: m.export_reading_back(),
    moved: m.note_state_moved(),
    source: m.export_reading_source(),
    forms: m.export_reading_forms(),
    made: m.export_reading_made(),
  },
  markdown: {
    errata: m.export_errata(),
    proposed: m.state_proposed(),
    metadata: m.export_metadata(),
    highlights: m.export_highlights(),
    title: m.export_field_title(),
    author: m.export_field_author(),
    note: m.export_field_note(),
    tags: m.export_field_tags(),
  },
  tei: {
    made: m.export_tei_made(),
    editorial: m.export_tei_editorial(),
    corrections: m.export_tei_corrections(),
  },
});

const named = <T extends string>(all: readonly T[], name: (one: T) => string): Record<T, string> =>
  Object.fromEntries(all.map((one) => [one, name(one)])) as Record<T, string>;
