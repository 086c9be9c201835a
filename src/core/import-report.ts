/** Things an import does to a text on its own account, and what it could not take along. */
export const stepKinds = [
  'lines-joined',
  'words-rejoined',
  'page-numbers-left-out',
  'running-heads-left-out',
  'front-matter-read',
  'pictures-left-out',
  'scripts-left-out',
  'deleted-words-left-out',
  'control-characters-left-out',
  'lone-surrogates-replaced',
  'bytes-replaced',
  'parts-missing',
  'nesting-flattened',
] as const;

export type StepKind = (typeof stepKinds)[number];

/** One line of the import report. */
export interface Step {
  readonly step: StepKind;
  /** How many times. */
  readonly count: number;
  /** The first of them, as they stood; at most ten, each at most 120 units. */
  readonly examples: readonly string[];
}

/** How a text came in, so that it can be brought in again in another way. */
export interface ImportRecord {
  readonly textId: string;
  /** Whether broken lines were joined and page numbers left out. */
  readonly tidy: boolean;
  readonly report: readonly Step[];
  readonly at: string;
}

/** The headings of a text, in order. */
export interface Outline {
  readonly textId: string;
  readonly headings: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly paragraphId: string;
  /** 0-based place of its paragraph. */
  readonly place: number;
  /** From 1. */
  readonly level: number;
  readonly words: string;
}
