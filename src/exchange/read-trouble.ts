/** Why a file of another tool, or one of ours that was changed, is not taken in. */
export type ReadTroubleKind =
  /** Not well-formed; `detail` names the element that is not closed, or nothing. */
  | 'not-xml'
  /** It declares entities, which are never expanded. */
  | 'entities'
  | 'too-deep'
  /** Well-formed, but not of this form; `detail` says what was looked for. */
  | 'other-form'
  /** Made by a newer program; `detail` is the version. */
  | 'newer'
  /** Something that has to be there is not; `detail` names it. */
  | 'missing'
  /** A value that cannot be; `detail` names where it stands. */
  | 'value'
  /** Two things have one id; `detail` is the id. */
  | 'twice';

/** A file that is not taken in, and where the reason stands. Nothing of it was used. */
export class ReadTrouble extends Error {
  readonly kind: ReadTroubleKind;
  /** 1-based line of the file. */
  readonly line: number;
  readonly detail: string;

  constructor(kind: ReadTroubleKind, line: number, detail = '') {
    super(`${kind} in line ${line}${detail === '' ? '' : `: ${detail}`}`);
    this.kind = kind;
    this.line = line;
    this.detail = detail;
  }
}
