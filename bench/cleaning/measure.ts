import { comments } from './comments.ts';
import { encodings } from './encodings.ts';
import { falseAlarms } from './false-alarms.ts';
import { footnotes } from './footnotes.ts';
import { mangled } from './mangled.ts';
import { madeScans } from './made-scans.ts';
import { nearWords } from './near-words.ts';
import { openVocabulary } from './samples.ts';
import { scanned, takenForScans } from './scanned.ts';
import { shaven } from './shaven.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Given {
  readonly texts: string;
  readonly dictionaries: string;
  readonly quick: boolean;
}

/** Every measure for which the folder has samples. */
export function measure({ texts, dictionaries, quick }: Given): Table[] {
  const vocabulary = openVocabulary(dictionaries);
  const tables = [mangled(texts, vocabulary), falseAlarms(texts, vocabulary)];
  if (!quick) {
    tables.push(
      encodings(texts, vocabulary),
      shaven(texts, vocabulary),
      comments(texts, vocabulary),
      scanned(texts, vocabulary),
      takenForScans(texts, vocabulary),
      madeScans(texts, vocabulary),
      footnotes(texts, vocabulary),
      nearWords(texts, vocabulary),
    );
  }
  return tables.filter(({ rows }) => rows.length > 0);
}
