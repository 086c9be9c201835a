import { chunkKey, type Anchor, type Annotation } from '../../core/annotation.ts';
import { applyCorrections, byParagraph, type Correction } from '../../core/correction.ts';
import { chunkOf } from '../../core/text.ts';
import type { TextRows } from './archive.ts';
import { at, misshapen } from './shape.ts';

/**
 * The rows of a text, found to fit together: each points at what there is, offsets lie in their
 * paragraphs, and the accepted corrections give a cleaned side.
 * @throws Misshapen
 */
export function soundText(rows: TextRows): TextRows {
  const { text, paragraphs } = rows;
  if (text.paragraphCount !== paragraphs.length) {
    throw misshapen(
      `text: it says ${text.paragraphCount} paragraphs, there are ${paragraphs.length}`,
    );
  }
  const places = new Map(paragraphs.map(({ id }, place) => [id, place]));
  if (places.size !== paragraphs.length) throw misshapen('paragraphs: an id is used twice');
  paragraphs.forEach(({ id, original, styles = [] }, place) => {
    at('paragraphs', () => {
      at(place, () => {
        if (Number(/^p(\d{1,15})$/.exec(id)?.[1] ?? 0) >= text.nextParagraph) {
          throw misshapen('its id would be given again');
        }
        if (styles.some(({ start, end }) => end < start || end > original.length)) {
          throw misshapen('a style leaves the paragraph');
        }
      });
    });
  });
  belongs(rows);
  const cleaned = cleanedSide(rows, places);
  const originals = new Map(paragraphs.map(({ id, original }) => [id, original]));
  const annotations = rows.annotations.map((note, index) =>
    at('annotations', () =>
      at(index, () => soundNote(note, note.side === 'original' ? originals : cleaned, places)),
    ),
  );
  return { ...rows, annotations };
}

/** Every row says that it is of this text. */
function belongs(rows: TextRows): void {
  const { text } = rows;
  const lists = ['corrections', 'annotations', 'terms', 'refusals', 'revisions'] as const;
  for (const table of lists) {
    rows[table].forEach(({ textId }, index) => {
      if (textId !== text.id) throw misshapen(`${table}.${index}: it belongs to another text`);
    });
  }
  for (const file of ['import', 'outline', 'pairing', 'reading'] as const) {
    const row = rows[file];
    if (row && row.textId !== text.id) throw misshapen(`${file}: it belongs to another text`);
  }
  rows.revisions.forEach(({ keys, changes }, index) => {
    const isWhole =
      keys.length === changes.length && keys.every((key) => key.startsWith(`${text.id}/`));
    if (!isWhole) throw misshapen(`revisions.${index}: its changes are not of its paragraphs`);
  });
  const places = [rows.reading, ...(rows.outline?.headings ?? [])];
  if (places.some((one) => one && one.place > text.paragraphCount)) {
    throw misshapen('a place lies behind the last paragraph');
  }
}

/** The cleaned paragraphs by id. */
function cleanedSide(
  { paragraphs, corrections }: TextRows,
  places: ReadonlyMap<string, number>,
): Map<string, string> {
  corrections.forEach((correction, index) => {
    at('corrections', () => {
      at(index, () => {
        soundCorrection(correction, places, paragraphs);
      });
    });
  });
  const accepted = byParagraph(corrections.filter(({ state }) => state === 'accepted'));
  return new Map(
    paragraphs.map(({ id, original }) => {
      try {
        return [id, applyCorrections(original, accepted.get(id) ?? [])];
      } catch {
        throw misshapen(`corrections: those of paragraph ${id} overlap`);
      }
    }),
  );
}

function soundCorrection(
  { paragraphId, place, from, to, before }: Correction,
  places: ReadonlyMap<string, number>,
  paragraphs: TextRows['paragraphs'],
): void {
  const original = paragraphs[places.get(paragraphId) ?? -1]?.original;
  if (original === undefined) throw misshapen('its paragraph is not there');
  if (places.get(paragraphId) !== place) throw misshapen('its paragraph stands elsewhere');
  if (to < from || original.slice(from, to) !== before || to > original.length) {
    throw misshapen('it is not of the words that stand there');
  }
}

/** What is derived of where a note stands is made anew if it does not fit. */
function soundNote(
  note: Annotation,
  side: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, number>,
): Annotation {
  const [first] = note.current;
  if (!first || note.home.length === 0) throw misshapen('it stands nowhere');
  for (const anchor of note.current) soundAnchor(anchor, side.get(anchor.paragraphId));
  const [place = 0] = note.current.map(({ paragraphId }) => places.get(paragraphId) ?? 0);
  const keys = new Set(
    note.current.map(({ paragraphId }) =>
      chunkKey(note.textId, chunkOf(places.get(paragraphId) ?? 0)),
    ),
  );
  const fits =
    note.place === place &&
    note.start === first.start &&
    note.chunks.length === keys.size &&
    note.chunks.every((key) => keys.has(key));
  return fits ? note : { ...note, place, start: first.start, chunks: [...keys] };
}

function soundAnchor({ start, end }: Anchor, words: string | undefined): void {
  if (words === undefined) throw misshapen('its paragraph is not there');
  if (end < start || end > words.length) throw misshapen('it leaves its paragraph');
}
