import type { ReadTrouble, ReadTroubleKind } from '../src/exchange/read-trouble.ts';
import { said } from './said.ts';

/** Where and why a file in a form of other tools is not read, after its name. */
export const readSentence = ({ kind, line, detail }: ReadTrouble): string =>
  `line ${line}: ${sentences[kind]}${said(detail)}.`;

const sentences: Readonly<Record<ReadTroubleKind, string>> = {
  'not-xml': 'it is not well-formed XML',
  entities: 'it defines entities of its own',
  'too-deep': 'its parts lie too deep inside one another',
  'other-form': 'it is of another form',
  newer: 'it was made by a newer Uporedo',
  missing: 'something is missing',
  value: 'a value cannot be so',
  twice: 'an id is used twice',
};
