export const markdownPresets = [
  'obsidian',
  'commonmark',
  'zotero',
  'readwise',
  'template',
] as const;
export type MarkdownPreset = (typeof markdownPresets)[number];

/** How much of the text stands around the quoted words. */
export const contexts = ['none', 'sentence', 'sentences', 'paragraph'] as const;
export type Context = (typeof contexts)[number];

export const fileDivisions = ['per-text', 'per-note', 'one'] as const;
export type FileDivision = (typeof fileDivisions)[number];

export const glossaryPlaces = ['none', 'section', 'file'] as const;
export type GlossaryPlace = (typeof glossaryPlaces)[number];

/** How notes are written as Markdown. */
export interface MarkdownChoices {
  readonly preset: MarkdownPreset;
  /** The sentence of the quoted words, that and one on either side, or their whole paragraph. */
  readonly context: Context;
  /** Quote the words of the other side as well. */
  readonly bothSides: boolean;
  readonly files: FileDivision;
  readonly glossary: GlossaryPlace;
  /** A list of the corrections of the text comes last. */
  readonly errata: boolean;
  /** In Liquid; used by the preset `template`. */
  readonly template: string;
}

export const defaultMarkdownChoices: MarkdownChoices = {
  preset: 'obsidian',
  context: 'none',
  bothSides: false,
  files: 'per-text',
  glossary: 'none',
  errata: false,
  template: '',
};

/** Longest a template may be, in UTF-16 units. */
export const longestTemplate = 50_000;

/** Choices from whatever was stored: values that make no sense fall back to the default. */
export function readMarkdownChoices(stored: unknown): MarkdownChoices {
  const values: Partial<Record<keyof MarkdownChoices, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const standard = defaultMarkdownChoices;
  const { bothSides, errata, template } = values;
  return {
    preset: oneOf(markdownPresets, values.preset, standard.preset),
    context: oneOf(contexts, values.context, standard.context),
    bothSides: typeof bothSides === 'boolean' ? bothSides : standard.bothSides,
    files: oneOf(fileDivisions, values.files, standard.files),
    glossary: oneOf(glossaryPlaces, values.glossary, standard.glossary),
    errata: typeof errata === 'boolean' ? errata : standard.errata,
    template:
      typeof template === 'string' && template.length <= longestTemplate
        ? template
        : standard.template,
  };
}

const oneOf = <T>(allowed: readonly T[], value: unknown, fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback;
