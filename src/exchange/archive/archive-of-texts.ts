import { outlineOf } from '../../core/outline.ts';
import { everyText, type Term } from '../../core/term.ts';
import type { Paragraph } from '../../core/text.ts';
import type { WholeText } from '../../core/whole-text.ts';
import { originalsOf, type Archive, type TextRows } from './archive.ts';
import { isHash } from './archive-format.ts';
import { ArchiveTrouble } from './archive-trouble.ts';
import { fitting, unique } from './read-archive.ts';
import { mergeNewest } from './restore/merge-newest.ts';
import { soundText } from './sound-text.ts';
import { textRows } from './text-rows.ts';

/**
 * Texts that came whole in another form, as an archive to be restored: proved as the rows of one are,
 * and without the files they were read from.
 * @throws ArchiveTrouble when they do not fit together
 */
export function archiveOfTexts(wholes: readonly WholeText[]): Archive {
  const texts = wholes.map((whole) =>
    fitting(whole.text.id, () => {
      const rows: TextRows = rowsOf(whole);
      return soundText(textRows((file) => rows[file] ?? undefined));
    }),
  );
  const shared = { terms: sharedTerms(wholes), refusals: [], settings: [] };
  unique(texts, shared);
  return {
    scope: 'text',
    texts,
    shared,
    originals: [],
    missing: texts.flatMap(({ text }) => originalsOf(text).filter(isHash)),
    readOriginal: (sha256) => Promise.reject(new ArchiveTrouble('missing-entry', sha256)),
  };
}

function rowsOf({ text, paragraphs, corrections, annotations, terms }: WholeText): TextRows {
  const headings = outlineOf(paragraphs);
  return {
    // Who adds a paragraph in another program does not keep count of ours.
    text: { ...text, nextParagraph: Math.max(text.nextParagraph, nextAfter(paragraphs)) },
    paragraphs,
    corrections,
    annotations,
    terms: terms.filter(({ textId }) => textId !== everyText),
    refusals: [],
    revisions: [],
    import: null,
    outline: headings.length > 0 ? { textId: text.id, headings } : null,
    pairing: null,
    reading: null,
  };
}

const nextAfter = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce(
    (next, { id }) => Math.max(next, Number(/^p(\d{1,15})$/.exec(id)?.[1] ?? 0) + 1),
    1,
  );

/** Several texts may bring the same terms of all texts; the newest of each stands. */
const sharedTerms = (wholes: readonly WholeText[]): Term[] =>
  wholes.reduce<Term[]>((known, { terms }) => {
    const shared = terms.filter(({ textId }) => textId === everyText);
    const { added, changed } = mergeNewest(shared, known, ({ modifiedAt }) => modifiedAt);
    const newer = new Map(changed.map((term) => [term.id, term]));
    return [...known.map((term) => newer.get(term.id) ?? term), ...added];
  }, []);
