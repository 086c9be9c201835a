/**
 * Why an archive is refused; nothing of it is taken in then. In English, for the command line, after
 * the name of the file; the interface has sentences of its own.
 */
const sentences = {
  'not-archive': 'it is not an Uporedo archive',
  truncated: 'the end of the archive is missing',
  damaged: 'the archive is damaged',
  password: 'the archive is locked with a password',
  newer: 'it was made by a newer Uporedo',
  checksum: 'an entry is not as it was when the archive was made',
  'missing-entry': 'an entry is missing from the archive',
  'unlisted-entry': 'it holds an entry that its manifest does not name',
  'repeated-entry': 'it holds an entry twice',
  'unsafe-path': 'it holds an entry with an unsafe path',
  'too-large': 'what is packed in it is too large',
  'too-many-entries': 'too many files are packed in it',
  'wrong-rows': 'what it holds does not fit together',
  'taken-ids': 'something of it has the id of something else in the library',
} as const;

export type ArchiveTroubleKind = keyof typeof sentences;

/** A file that is no archive of ours, or not a whole and sound one. */
export class ArchiveTrouble extends Error {
  readonly kind: ArchiveTroubleKind;
  /** What in particular: an entry, or a place in it and what is wrong there; often empty. */
  readonly detail: string;

  constructor(kind: ArchiveTroubleKind, detail = '') {
    super(`${sentences[kind]}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'ArchiveTrouble';
    this.kind = kind;
    this.detail = detail;
  }
}
