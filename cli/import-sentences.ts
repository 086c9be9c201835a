import type { ImportTroubleKind } from '../src/importing/trouble.ts';
import { said } from './said.ts';

/** Why a file cannot be brought in, after its name. */
export const importSentences: Readonly<Record<ImportTroubleKind, (detail: string) => string>> = {
  empty: () => 'the file is empty.',
  binary: () => 'this is not a text file.',
  encoding: (detail) => `the encoding of the text is not known${said(detail)}.`,
  unsupported: (detail) => `files of this kind are not read${said(detail)}.`,
  damaged: (detail) => `the file is damaged${said(detail)}.`,
  truncated: (detail) => `the end of the file is missing${said(detail)}.`,
  password: () => 'the file is locked with a password.',
  'no-text': () => 'there is no text in the file.',
  'scanned-pages': () => 'its pages are pictures, without a text layer.',
  'too-large': () => 'the file is larger than 50 MB.',
  'too-large-inside': (detail) => `what is packed in it is too large${said(detail)}.`,
  'too-many-entries': () => 'too many files are packed in it.',
  'too-deep': () => 'its parts lie too deep inside one another.',
  'unsafe-path': (detail) => `it holds a file with an unsafe path${said(detail)}.`,
  entities: () => 'it defines entities that grow when they are read.',
};
