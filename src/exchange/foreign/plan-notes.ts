import {
  chunkKey,
  isCaret,
  makeAnchor,
  type Anchor,
  type Annotation,
  type Colour,
} from '../../core/annotation.ts';
import { idOf } from '../../core/id.ts';
import { linkTargets } from '../../core/links.ts';
import { QuotePlacer, type PlacedQuote } from '../../core/place-quotes.ts';
import { chunkOf, type Side, type Text } from '../../core/text.ts';
import type { ForeignNote } from './foreign-note.ts';

/** The text that notes are brought into, as it stands now. */
export interface Receiving {
  readonly text: Pick<Text, 'id' | 'ledgerRevision'>;
  /** In the order of the text. */
  readonly paragraphs: readonly ({ readonly id: string } & Readonly<Record<Side, string>>)[];
}

/** A note as it would be stored. */
export interface PlannedNote {
  readonly note: ForeignNote;
  readonly annotation: Annotation;
  /** `near`: on words that are not quite those quoted; the rest has no place, and why. */
  readonly placed: 'same' | 'near' | 'nowhere' | 'several' | 'no-words';
}

const usualColour: Colour = 'yellow';
/** As anchors keep it. */
const contextLength = 32;

/**
 * What notes of other programs are in a text: on the words they quote, where there is one such place,
 * `moved` where the words are not quite those, and else orphans that keep their quote. A note of ours
 * that was written out comes back exactly if its words stand where they stood. Ids depend on nothing
 * but text and note, so that a note that comes again is the same.
 * @param at the date of a note that has none, ISO 8601
 */
export function planNotes(
  notes: readonly ForeignNote[],
  { text, paragraphs }: Receiving,
  at: string,
): PlannedNote[] {
  const [first] = paragraphs;
  if (!first) return [];
  const placer = new QuotePlacer({
    original: paragraphs.map(({ original }) => original),
    cleaned: paragraphs.map(({ cleaned }) => cleaned),
  });
  const places = new Map(paragraphs.map(({ id }, place) => [id, place]));
  const wordsAt = (place: number, side: Side): string => paragraphs[place]?.[side] ?? '';

  const anchorsOf = ({ side, parts }: PlacedQuote): Anchor[] =>
    parts.map(({ place, ...span }) =>
      makeAnchor(
        paragraphs[place]?.id ?? first.id,
        wordsAt(place, side),
        span,
        text.ledgerRevision,
      ),
    );

  const standing = (own: Annotation): boolean =>
    own.textId === text.id &&
    own.current.every((anchor) => {
      const place = places.get(anchor.paragraphId);
      if (place === undefined) return false;
      const words = wordsAt(place, own.side);
      if (isCaret(anchor)) return anchor.end <= words.length;
      return words.slice(anchor.start, anchor.end) === anchor.quote.exact;
    });

  const made = (note: ForeignNote, stand: Standing): Annotation => {
    const createdAt = note.createdAt ?? note.modifiedAt ?? at;
    const links = linkTargets(note.note);
    const keepsId = note.own?.textId === text.id;
    return {
      id: keepsId ? note.own.id : idOf('a', `${text.id}\n${note.key}`),
      textId: text.id,
      side: stand.side,
      colour: note.colour ?? usualColour,
      note: note.note,
      tags: note.tags,
      home: stand.home,
      current: stand.current,
      ...(links.length > 0 && { links }),
      state: stand.state,
      ...placeOf(stand.current, places, text.id),
      createdAt,
      modifiedAt: note.modifiedAt ?? createdAt,
    };
  };

  const lost = (note: ForeignNote, placed: 'nowhere' | 'several' | 'no-words'): PlannedNote => {
    const quote = cut(note.quote ?? { exact: '', prefix: '', suffix: '' });
    const { side, place } = placer.guess(quote);
    const { id } = paragraphs[place] ?? first;
    const anchor = { paragraphId: id, revision: text.ledgerRevision, start: 0, end: 0, quote };
    const anchors = [anchor];
    return {
      note,
      annotation: made(note, { side, home: anchors, current: anchors, state: 'orphan' }),
      placed,
    };
  };

  return notes.map((note): PlannedNote => {
    const { own, quote } = note;
    if (own && standing(own)) {
      const annotation = { ...own, ...placeOf(own.current, places, text.id) };
      return { note, annotation, placed: own.state === 'orphan' ? 'nowhere' : 'same' };
    }
    if (!quote) return lost(note, 'no-words');
    const placed = placer.place(quote, own?.side);
    if (typeof placed === 'string') return lost(note, placed);
    const current = anchorsOf(placed);
    const { side } = placed;
    if (placed.isSame) {
      const stand = { side, home: current, current, state: 'exact' } as const;
      return { note, annotation: made(note, stand), placed: 'same' };
    }
    // Its home is what was quoted: a reader sees the difference, and confirms it.
    const home = current.map((anchor) => ({ ...anchor, quote: cut(quote) }));
    const stand = { side, home, current, state: 'moved' } as const;
    return { note, annotation: made(note, stand), placed: 'near' };
  });
}

type Standing = Pick<Annotation, 'side' | 'home' | 'current' | 'state'>;

/** What is kept of where an annotation lies, so that it can be found by it. */
function placeOf(
  current: readonly Anchor[],
  places: ReadonlyMap<string, number>,
  textId: string,
): Pick<Annotation, 'place' | 'start' | 'chunks'> {
  const found = current.map(({ paragraphId }) => places.get(paragraphId) ?? 0);
  const chunks = new Set(found.map((place) => chunkKey(textId, chunkOf(place))));
  return { place: found[0] ?? 0, start: current[0]?.start ?? 0, chunks: [...chunks] };
}

const cut = ({ exact, prefix, suffix }: Anchor['quote']): Anchor['quote'] => ({
  exact,
  prefix: prefix.slice(-contextLength),
  suffix: suffix.slice(0, contextLength),
});
