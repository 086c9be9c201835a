import type { Operation } from '../core/change.ts';
import type { ArchiveTroubleKind } from '../exchange/archive/archive-trouble.ts';
import type { ReadTroubleKind } from '../exchange/read-trouble.ts';
import type { RestoreWay, SharedPlan, TextPlan } from '../exchange/archive/restore/restore-plan.ts';

/** What the worker that writes and restores archives is asked; each question has a number. */
export type ArchiveQuestion =
  /** Packs texts, or with `null` all there is; ends with what originals are wanted. */
  | { readonly ask: 'pack'; readonly id: number; readonly textIds: readonly string[] | null }
  /** Puts in an original; `null` when it is not to be had. */
  | {
      readonly ask: 'add-original';
      readonly id: number;
      readonly sha256: string;
      readonly bytes: Uint8Array | null;
    }
  | { readonly ask: 'finish'; readonly id: number }
  /** Reads an archive, and says what restoring it would do. */
  | { readonly ask: 'read'; readonly id: number; readonly bytes: Uint8Array }
  /** Reads texts that came whole in files of another form (TEI), as one archive. */
  | { readonly ask: 'read-texts'; readonly id: number; readonly files: readonly NamedBytes[] }
  /** An original of the archive that was read last. */
  | { readonly ask: 'original'; readonly id: number; readonly sha256: string }
  /** What restoring the archive that was read last would do. */
  | { readonly ask: 'preview'; readonly id: number; readonly way: RestoreWay }
  /** What restoring a text changes, as things are now; `null`: what belongs to no text. */
  | {
      readonly ask: 'change';
      readonly id: number;
      readonly textId: string | null;
      readonly way: RestoreWay;
    }
  /** Puts an archive into a store made for it alone, and compares. */
  | { readonly ask: 'prove'; readonly id: number; readonly bytes: Uint8Array };

/** A file, and what is in it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ArchiveAnswer =
  | { readonly id: number; readonly done: number; readonly of: number }
  | { readonly id: number; readonly wanted: readonly WantedOriginal[] }
  | { readonly id: number; readonly added: true }
  | { readonly id: number; readonly archive: Uint8Array }
  | { readonly id: number; readonly preview: RestorePreview }
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly parts: readonly (readonly Operation[])[] }
  | { readonly id: number; readonly proof: Proof }
  | { readonly id: number; readonly trouble: ArchiveTroubleKind; readonly detail: string }
  | { readonly id: number; readonly failed: string };

/** A file that texts were read from, to be put in if it is kept. */
export interface WantedOriginal {
  readonly sha256: string;
  /** It was kept when it was brought in; what comes with the program never was. */
  readonly wasKept: boolean;
}

/** What restoring an archive would do, without the operations. */
export interface RestorePreview {
  /** It holds a whole library: only such a one can replace another. */
  readonly isLibrary: boolean;
  readonly texts: readonly TextPlan[];
  readonly shared: SharedPlan;
  /** SHA-256 of the originals in it. */
  readonly originals: readonly string[];
  /** Ids of texts whose original is neither in it nor said to be kept. */
  readonly withoutOriginal: readonly string[];
  /** Files nothing is read from, beside others that are sound. */
  readonly refused: readonly RefusedText[];
}

/** A file of a text that is not taken in, and the reason. */
export interface RefusedText {
  readonly name: string;
  readonly kind: ReadTroubleKind;
  /** 1-based. */
  readonly line: number;
  readonly detail: string;
}

/** What came of putting an archive into a store of its own and reading it back. */
export interface Proof {
  /** Rows in it. */
  readonly texts: number;
  readonly notes: number;
  readonly terms: number;
  readonly corrections: number;
  /** Files that texts were read from, each proved by its hash. */
  readonly originals: number;
  /** Texts (one more for what belongs to none) that were read back otherwise than they are in it: none, if it is sound. */
  readonly wrong: number;
  /** What of the library is otherwise by now: how many texts, and of what hangs on them. */
  readonly since: {
    readonly isSame: boolean;
    readonly texts: number;
    readonly notes: number;
    readonly terms: number;
  };
}
