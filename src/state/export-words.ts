import { colours } from '../core/annotation.ts';
import { correctionKinds } from '../core/correction.ts';
import type { Locale } from '../core/settings.ts';
import { variantKinds } from '../core/term.ts';
import { sides } from '../core/text.ts';
import type { ExportWords } from '../exchange/export-words.ts';
import { languageTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';
import { colourName, kindName, sideName, formKindName } from './names.ts';

/** The words an export adds of its own, as readers know them from the screen. */
export const exportWords = (locale: Locale): ExportWords => ({
  language: languageTag(locale),
  sides: named(sides, sideName),
  colours: named(colours, colourName),
  variants: named(variantKinds, formKindName),
  kinds: named(correctionKinds, kindName),
  glossary: m.export_glossary(),
  orphans: m.export_orphans(),
  notes: m.region_notes(),
});

const named = <T extends string>(all: readonly T[], name: (one: T) => string): Record<T, string> =>
  Object.fromEntries(all.map((one) => [one, name(one)])) as Record<T, string>;
