import { colours, isCaret, type Anchor, type Annotation } from '../../core/annotation.ts';
import { sides, type Side } from '../../core/text.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, type XmlNode } from '../xml-tree.ts';
import { idOf } from './ids.ts';
import type { Features } from './read-features.ts';
import { wordsOf } from './read-words.ts';

/**
 * Annotations: the note of each `annotation`, and the feature structure it points at. One whose words
 * do not stand where it says (somebody changed the text) is an orphan with its quotes.
 * @param sideOf the words of one side of a paragraph; `null` when there is no such paragraph
 * @throws ReadTrouble when something of one is missing or cannot be
 */
export function readAnnotations(
  textId: string,
  nodes: readonly XmlNode[],
  recordOf: (pointer: string | undefined) => Features | undefined,
  sideOf: (paragraphId: string, side: Side) => string | null,
): Annotation[] {
  const ids = new Set<string>();
  return nodes.map((node) => {
    const { attributes, line } = node;
    const id = idOf('annotation', attributes['xml:id'], line);
    if (ids.has(id)) throw new ReadTrouble('twice', line, id);
    ids.add(id);
    const record = recordOf(attributes.corresp);
    if (!record) throw new ReadTrouble('missing', line, attributes.corresp ?? 'corresp');
    const [note] = childrenOf(node, 'note');
    if (!note) throw new ReadTrouble('missing', line, 'note');
    return placed(annotationOf(id, textId, wordsOf(note), record), sideOf);
  });
}

function annotationOf(id: string, textId: string, note: string, record: Features): Annotation {
  const home = record.records('home').map(anchorOf);
  const current = record.has('current') ? record.records('current').map(anchorOf) : home;
  const confirmed = record.has('confirmed') && record.records('confirmed').map(anchorOf);
  return {
    id,
    textId,
    side: record.oneOf('side', sides),
    colour: record.oneOf('colour', colours),
    note,
    tags: record.strings('tags'),
    home,
    current,
    ...(confirmed ? { confirmed } : {}),
    ...(record.has('links') ? { links: record.strings('links') } : {}),
    state: record.oneOf('state', ['exact', 'moved', 'orphan']),
    place: record.count('place'),
    start: record.count('start'),
    chunks: record.strings('chunks'),
    createdAt: record.words('createdAt'),
    modifiedAt: record.words('modifiedAt'),
  };
}

function anchorOf(features: Features): Anchor {
  const start = features.count('start');
  const end = features.count('end');
  if (end < start) throw new ReadTrouble('value', features.line, 'end');
  return {
    paragraphId: features.words('paragraphId'),
    revision: features.count('revision'),
    start,
    end,
    quote: {
      exact: features.words('exact'),
      prefix: features.words('prefix'),
      suffix: features.words('suffix'),
    },
  };
}

function placed(
  annotation: Annotation,
  sideOf: (paragraphId: string, side: Side) => string | null,
): Annotation {
  if (annotation.state === 'orphan') return annotation;
  const stands = annotation.current.every((anchor) => {
    const words = sideOf(anchor.paragraphId, annotation.side);
    if (words === null || anchor.end > words.length) return false;
    return isCaret(anchor) || words.slice(anchor.start, anchor.end) === anchor.quote.exact;
  });
  if (stands) return annotation;
  const current = annotation.current.map((anchor): Anchor => {
    const end = sideOf(anchor.paragraphId, annotation.side)?.length ?? 0;
    const at = Math.min(anchor.start, end);
    return { ...anchor, start: at, end: at };
  });
  return { ...annotation, state: 'orphan', current, start: current[0]?.start ?? 0 };
}
