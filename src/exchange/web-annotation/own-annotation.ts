import { parseAddress } from '../../core/address.ts';
import { colours, type Anchor, type Annotation } from '../../core/annotation.ts';
import { linkTargets } from '../../core/links.ts';
import { sides } from '../../core/text.ts';
import { field, fieldsOf, isFields, momentOf, textField } from '../foreign/fields.ts';

/** What the Web Annotation Data Model has no words for; read back only where it is whole. */
type Kept = Pick<
  Annotation,
  'side' | 'colour' | 'state' | 'home' | 'current' | 'confirmed' | 'links' | 'place' | 'chunks'
>;

/** The property that holds it, of an own vocabulary named in the file’s `@context`. */
export const keptProperty = 'uporedo:annotation';

/** What the model has no words for. What was confirmed or made where it stands now is not said twice. */
export function keptOf({ side, colour, state, home, current, ...rest }: Annotation): Kept {
  const { confirmed, links, place, chunks } = rest;
  return {
    side,
    colour,
    state,
    place,
    chunks,
    home,
    current,
    ...(confirmed && { confirmed }),
    ...(links && { links }),
  };
}

/**
 * The annotation of ours that an entry is, exactly as it was written out, with note and tags as they
 * are in the file now; `null` when it is none or was meddled with.
 */
export function ownAnnotation(
  entry: unknown,
  { note, tags }: Pick<Annotation, 'note' | 'tags'>,
): Annotation | null {
  const address = parseAddress(textField(entry, 'id'));
  const kept = field(entry, keptProperty);
  if (!address?.annotationId || !isFields(kept)) return null;
  const side = sides.find((one) => one === kept.side);
  const colour = colours.find((one) => one === kept.colour);
  const state = states.find((one) => one === kept.state);
  const home = anchorsOf(kept.home);
  const current = anchorsOf(kept.current);
  const confirmed = kept.confirmed === undefined ? undefined : anchorsOf(kept.confirmed);
  const chunks = strings(kept.chunks);
  const { place } = kept;
  const [createdAt, modifiedAt] = [textField(entry, 'created'), textField(entry, 'modified')];
  if (!side || !colour || !state || !home || !current || confirmed === null || !chunks) return null;
  if (!isCount(place) || !momentOf(createdAt) || !momentOf(modifiedAt)) return null;
  const links = linkTargets(note);
  return {
    id: address.annotationId,
    textId: address.textId,
    side,
    colour,
    note,
    tags,
    home,
    current,
    ...(confirmed && { confirmed }),
    ...((links.length > 0 || kept.links !== undefined) && { links }),
    state,
    place,
    start: current[0]?.start ?? 0,
    chunks,
    createdAt,
    modifiedAt,
  };
}

const states: readonly Annotation['state'][] = ['exact', 'moved', 'orphan'];

function anchorsOf(value: unknown): readonly Anchor[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostAnchors) return null;
  const anchors = value.map(anchorOf);
  return anchors.every((anchor) => anchor !== null) ? anchors : null;
}

const mostAnchors = 10_000;

function anchorOf(value: unknown): Anchor | null {
  const { paragraphId, revision, start, end, quote } = fieldsOf(value);
  if (typeof paragraphId !== 'string' || !/^[a-z0-9-]+$/.test(paragraphId)) return null;
  if (!isCount(revision) || !isCount(start) || !isCount(end) || end < start) return null;
  const { exact, prefix, suffix } = fieldsOf(quote);
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') {
    return null;
  }
  return { paragraphId, revision, start, end, quote: { exact, prefix, suffix } };
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const strings = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
